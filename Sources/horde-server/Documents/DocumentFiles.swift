import Foundation
import HordeHTTP

/// The operator's directory with `terms.md`, `privacy.md` and `sponsors.md`, in Markdown.
struct DocumentFiles: Sendable {
    /// Where it is.
    let directory: String

    /// The longest file that is read, in bytes.
    private static let limit = 1 << 20

    /// Reads the files that are there; in place of the others the usual texts stay.
    ///
    /// - Throws: ``CommandFailure`` when the directory is not there, or a file cannot be read, is
    ///   no text or is too long.
    func read() throws(CommandFailure) -> HordeDocuments {
        var isDirectory: ObjCBool = false
        guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory),
            isDirectory.boolValue
        else {
            throw CommandFailure(.usage, "The directory of documents \(directory) is not there.")
        }
        var documents = HordeDocuments()
        if let text = try text(of: "terms.md") { documents.terms = text }
        if let text = try text(of: "privacy.md") { documents.privacy = text }
        if let text = try text(of: "sponsors.md") { documents.sponsors = text }
        return documents
    }

    private func text(of name: String) throws(CommandFailure) -> String? {
        let path = "\(directory)/\(name)"
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)),
            bytes.count <= Self.limit, let text = String(bytes: bytes, encoding: .utf8)
        else {
            throw CommandFailure(
                .usage, "The document \(path) cannot be read: it is text in UTF-8, 1 MiB at most.")
        }
        return text
    }
}
