import Cache
import Views

/// Something for everyone that writing may lead to or show, as it is kept.
struct LinkMemory: Sendable, Hashable {
  private enum Place: Sendable, Hashable {
    case page(String), asset(String), picture(PictureLinks)
  }

  /// The path of the file, from the portal's root.
  let file: String
  private let place: Place

  /// Nil for what only a household has.
  init?(_ file: String, _ target: LinkMap.Target?) {
    self.file = file
    switch target {
    case .page(let address): place = .page(address.path)
    case .asset(let address): place = .asset(address)
    case .picture(let picture): place = .picture(picture)
    case .screen, .sealedAsset, .sealedPicture, nil: return nil
    }
  }

  var target: LinkMap.Target {
    switch place {
    case .page(let path): .page(PublicAddress(path: path))
    case .asset(let address): .asset(address)
    case .picture(let picture): .picture(picture)
    }
  }

  func write(to record: inout RecordWriter) {
    record.append(file)
    switch place {
    case .page(let path):
      record.append(0)
      record.append(path)
    case .asset(let address):
      record.append(1)
      record.append(address)
    case .picture(let picture):
      record.append(2)
      record.append(picture.plain)
      for size in [picture.size, picture.householdSize] {
        record.append(size.width)
        record.append(size.height)
      }
      record.append(picture.formats) { record, format in
        record.append(format.mediaType)
        record.append(format.files) {
          $0.append($1.address)
          $0.append($1.width)
        }
      }
    }
  }

  init(_ record: inout RecordReader) throws(RecordReader.Damage) {
    file = try record.text()
    switch try record.number() {
    case 0: place = .page(try record.text())
    case 1: place = .asset(try record.text())
    case 2:
      let plain = try record.text()
      let size = PictureSize(width: try record.number(), height: try record.number())
      let householdSize = PictureSize(width: try record.number(), height: try record.number())
      let formats = try record.list { (record) throws(RecordReader.Damage) in
        PictureLinks.Format(
          mediaType: try record.text(),
          files: try record.list { (record) throws(RecordReader.Damage) in
            PictureLinks.File(address: try record.text(), width: try record.number())
          })
      }
      place = .picture(PictureLinks(formats: formats, plain: plain, size: size, householdSize: householdSize))
    default: throw RecordReader.Damage()
    }
  }
}
