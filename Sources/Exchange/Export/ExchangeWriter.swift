/// Writes an exchange file in the format that a translator asked for.
package enum ExchangeWriter {
  /// - Parameter copiesSource: for OmegaT, which shows only units with a target.
  package static func bytes(
    _ file: ExchangeFile, as format: ExchangeFormat, copiesSource: Bool = false
  ) throws(RefusedFile) -> [UInt8] {
    switch format {
    case .xliff: XLIFFWriter.bytes(file, copiesSource: copiesSource)
    case .docx: try DOCXWriter.bytes(file)
    case .csv: CSVSheet.bytes(file)
    case .html: HTMLSheet.bytes(file)
    }
  }
}
