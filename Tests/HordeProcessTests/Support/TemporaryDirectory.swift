import Foundation

/// A directory for one test, removed with everything in it at the end.
final class TemporaryDirectory: Sendable {
    /// The path.
    let path: String

    /// Makes an empty directory.
    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("horde-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// The path of something in the directory.
    func appending(_ name: String) -> String { path + "/" + name }

    /// Writes a file and returns its path.
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: appending(name)))
        return appending(name)
    }

    /// The bytes of every file below, by path.
    func contents() throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
            contents[name] = FileManager.default.contents(atPath: appending(name))
        }
        return contents
    }
}
