import Foundation

/// A directory that goes away with the last reference to it.
final class TemporaryDirectory: Sendable {
    /// Where it is.
    let path: String

    /// Makes an empty directory under the system's temporary one.
    init() throws {
        path = NSTemporaryDirectory() + "/horde-store-" + UUID().uuidString
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A data directory in it, not yet made.
    var data: String { path + "/data" }

    /// The database in the data directory.
    var database: String { data + "/horde.sqlite" }
}
