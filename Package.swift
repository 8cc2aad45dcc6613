// swift-tools-version: 6.2
import PackageDescription

// Data flows Content → Library → Site → Seal → Output → Public. A target names only what lies before it on
// that way, so the compiler keeps the direction.

/// A C library of the system, found by pkg-config and installed by Debian's package name.
func library(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let cryptoExtras: Target.Dependency = .product(name: "CryptoExtras", package: "swift-crypto")

let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

/// The program carries Swift's libraries with it: it runs where no Swift is installed, starts in two thirds of the time and
/// needs 6 MB less. FlyingFox uses Foundation's networking, and that uses curl.
///
/// Tests start the program, so none names it: what a test names is linked into the tests.
let programLinking: [LinkerSetting] =
  [.unsafeFlags(["-static-stdlib", "-use-ld=lld"], .when(platforms: [.linux]))]
  + [
    "Foundation", "FoundationEssentials", "FoundationInternationalization", "FoundationNetworking",
    "CoreFoundation", "_FoundationICU", "_FoundationCollections", "_FoundationCShims", "_CFURLSessionInterface", "curl",
  ].map { .linkedLibrary($0, .when(platforms: [.linux])) }

let package = Package(
  name: "homeward",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    library("CCMark", "libcmark", "libcmark-dev"),
    library("CYAML", "yaml-0.1", "libyaml-dev"),
    library("CQREncode", "libqrencode", "libqrencode-dev"),
    library("CDeflate", "libdeflate", "libdeflate-dev"),
    library("CXML", "libxml-2.0", "libxml2-dev"),
    library("CZip", "libzip", "libzip-dev"),
    library("CZlib", "zlib", "zlib1g-dev"),
    // Without pkg-config, so that it is not linked: the program opens it when there is a photo to convert.
    .systemLibrary(name: "CGD", providers: [.apt(["libgd-dev"])]),
    .target(name: "Bytes"),
    .target(name: "Diagnostics"),
    .target(name: "Files"),
    .target(name: "Sharing"),
    .target(name: "Digests", dependencies: ["Bytes", crypto]),
    .target(name: "QRCodes", dependencies: ["Bytes", "CQREncode"]),
    .target(name: "Languages", dependencies: ["Bytes", "Diagnostics"]),
    .target(name: "Markdown", dependencies: ["Bytes", "CCMark", "Diagnostics"]),
    .target(name: "Templates", dependencies: ["Bytes", "Diagnostics"]),
    .target(
      name: "Library", dependencies: ["Bytes", "CYAML", "Diagnostics", "Digests", "Files", "Languages", "Markdown"]),
    .target(
      name: "Translation", dependencies: ["Bytes", "Diagnostics", "Files", "Languages", "Library", "Markdown"]),
    .target(
      name: "Readability", dependencies: ["Bytes", "Diagnostics", "Languages", "Library", "Markdown", "Sharing"]),
    .target(name: "Theme", dependencies: ["Bytes", "Diagnostics", "Files", "Languages", "Templates"]),
    .target(name: "Photos", dependencies: ["CGD", "Diagnostics", "Digests", "Files"]),
    .target(
      name: "Views",
      dependencies: [
        "Bytes", "Diagnostics", "Digests", "Languages", "Library", "Markdown", "Photos", "Templates", "Theme",
        "Translation",
      ]),
    .target(
      name: "Site",
      dependencies: [
        "Bytes", "Diagnostics", "Digests", "Languages", "Library", "QRCodes", "Templates", "Theme", "Translation",
        "Views",
      ]),
    .target(name: "Seal", dependencies: ["Bytes", "CDeflate", "CZlib", crypto, cryptoExtras]),
    .target(name: "Keys", dependencies: ["Bytes", "Diagnostics", "Seal", crypto, cryptoExtras]),
    .target(name: "Access", dependencies: ["Diagnostics", "Files", "Keys", "Library", "Seal"]),
    .target(
      name: "Homes",
      dependencies: [
        "Bytes", "Diagnostics", "Digests", "Languages", "Library", "Seal", "Templates", "Theme", "Translation", "Views",
      ]),
    .target(name: "Cache", dependencies: ["Bytes", "CDeflate", "Files"]),
    .target(name: "Output", dependencies: ["Bytes", "Diagnostics", "Digests", "Files", "Languages", "Seal", "Site"]),
    .target(
      name: "Build",
      dependencies: [
        "Access", "Bytes", "Cache", "Diagnostics", "Digests", "Files", "Homes", "Keys", "Languages", "Library",
        "Output",
        "Photos", "Seal", "Sharing",
        "Site", "Theme", "Views",
      ]),
    .target(
      name: "Status",
      dependencies: [
        "Access", "Bytes", "Diagnostics", "Files", "Homes", "Keys", "Languages", "Library", "Readability",
        "Translation",
      ]),
    .target(
      name: "Preview",
      dependencies: [
        "Build", "Bytes", "Diagnostics", "Files", .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ]),
    .target(name: "Authoring", dependencies: ["Bytes", "Diagnostics", "Files", "Languages", "Library"]),
    .target(
      name: "Exchange",
      dependencies: [
        "Authoring", "Bytes", "CXML", "CZip", "Diagnostics", "Digests", "Files", "Languages", "Library", "Markdown",
        "Translation",
      ]),
    .executableTarget(
      name: "homeward",
      dependencies: [
        "Access", "Authoring", "Build", "Bytes", "Diagnostics", "Exchange", "Files", "Homes", "Keys", "Languages",
        "Library", "Output", "Preview", "QRCodes", "Readability", "Seal", "Status", "Templates", "Theme", "Translation",
        "Views",
        arguments,
      ],
      linkerSettings: programLinking),
    .executableTarget(name: "Floor", dependencies: ["CCMark", "Files"], path: "Benchmarks/Floor"),
    .executableTarget(
      name: "StageBenchmark",
      dependencies: [
        "Bytes", "Diagnostics", "Languages", "Library", "Markdown", "Output", "Seal", "Templates", "Translation",
      ],
      path: "Benchmarks/Stages"),

    .testTarget(name: "AuthoringTests", dependencies: ["Authoring", "Diagnostics", "Files", "Languages", "Library"]),
    .testTarget(
      name: "BuildTests",
      dependencies: [
        "Access", "Build", "Diagnostics", "Exchange", "Files", "Keys", "Languages", "Library", "Output",
        "PhotoSamples", "PortalSupport", "Seal", "Translation",
      ]),
    .testTarget(name: "CacheTests", dependencies: ["Cache", "Files"]),
    .testTarget(name: "BytesTests", dependencies: ["Bytes", "Digests"]),
    .testTarget(name: "CommandTests"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Authoring", "Diagnostics", "Exchange", "Files", "Languages", "Library", "Markdown", "PortalSupport",
        "Translation",
      ]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "PortalSupport"]),
    .testTarget(
      name: "HomesTests",
      dependencies: [
        "Bytes", "Diagnostics", "Digests", "Homes", "Languages", "Library", "PortalSupport", "Seal", "Site", "Theme",
        "Views",
      ]),
    .testTarget(
      name: "KeysTests",
      dependencies: ["Bytes", crypto, cryptoExtras, "Diagnostics", "Keys", "PortalSupport", "Seal"]),
    .testTarget(name: "LanguagesTests", dependencies: ["Diagnostics", "Languages"]),
    .testTarget(
      name: "LibraryTests",
      dependencies: ["Diagnostics", "Files", "Languages", "Library", "Markdown", "PortalSupport"],
      exclude: ["Cases"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Bytes", "CCMark", "Markdown", "PortalSupport"]),
    .testTarget(name: "OutputTests", dependencies: ["Files", "Output"]),
    .target(
      name: "PortalSupport", dependencies: ["Diagnostics", "Languages", "Library", "Theme", "Views"],
      path: "Tests/PortalSupport"),
    .target(name: "PhotoSamples", dependencies: ["Photos"], path: "Tests/PhotoSamples"),
    .testTarget(
      name: "PhotosTests", dependencies: ["CGD", "Diagnostics", "Digests", "Files", "PhotoSamples", "Photos"],
      linkerSettings: [.linkedLibrary("gd")]),
    .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"]),
    .testTarget(
      name: "StatusTests",
      dependencies: ["Diagnostics", "Languages", "Library", "PortalSupport", "Readability", "Status"]),
    .testTarget(
      name: "ReadabilityTests", dependencies: ["Diagnostics", "Languages", "Library", "PortalSupport", "Readability"]),
    .testTarget(name: "SealTests", dependencies: ["Bytes", crypto, cryptoExtras, "PortalSupport", "Seal"]),
    .testTarget(
      name: "SiteTests", dependencies: ["Diagnostics", "Languages", "Library", "PortalSupport", "Site", "Views"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Bytes", "Diagnostics", "Templates"]),
    .testTarget(
      name: "ThemeTests", dependencies: ["Bytes", "Diagnostics", "Languages", "PortalSupport", "Templates", "Theme"]),
    .testTarget(
      name: "TranslationTests",
      dependencies: [
        "Bytes", "Diagnostics", "Files", "Languages", "Library", "Markdown", "PortalSupport", "Translation",
      ]),
    .testTarget(
      name: "ViewsTests",
      dependencies: [
        "Bytes", "Diagnostics", "Languages", "Library", "Markdown", "PortalSupport", "Templates", "Theme",
        "Translation", "Views",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
