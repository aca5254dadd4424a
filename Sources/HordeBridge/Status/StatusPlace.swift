import Foundation

/// Where bridges put the sockets over which they tell how they are.
public struct StatusPlace: Sendable, Hashable {
    /// Folders to look through, the one that a new bridge uses first.
    public let folders: [String]

    /// The places for a user.
    ///
    /// systemd's `RuntimeDirectory` comes first, then the user's own runtime directory, then a
    /// folder of the user's among the temporary ones, which is all that macOS has.
    ///
    /// - Parameters:
    ///   - environment: Variables by name.
    ///   - temporary: The folder of temporary files.
    ///   - user: The user's number.
    public init(environment: [String: String], temporary: String, user: UInt32) {
        var folders: [String] = []
        if let folder = environment["RUNTIME_DIRECTORY"]?.split(separator: ":").first {
            folders.append(String(folder))
        }
        if let folder = environment["XDG_RUNTIME_DIR"], folder.hasPrefix("/") {
            folders.append("\(folder)/horde-bridge")
        }
        var trimmed = temporary
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
        folders.append("\(trimmed)/horde-bridge-\(user)")
        self.folders = folders
    }

    /// The socket of a worker: its name in plain characters, and a number that tells apart names
    /// which would look the same so.
    ///
    /// - Returns: nil where the path is longer than the 103 bytes that every system takes.
    public func socket(worker: String) -> String? {
        guard let folder = folders.first else { return nil }
        let plain = worker.prefix(24).map { character -> Character in
            character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
        }
        var hash = FNV1a()
        hash.feed(worker.utf8)
        let number = String(hash.value & 0xFFFF_FFFF, radix: 16)
        let path = "\(folder)/\(String(plain))-\(number).sock"
        return path.utf8.count <= 103 ? path : nil
    }

    /// Makes the folder of a socket, if it is missing, for its owner alone.
    ///
    /// - Returns: Whether the folder is there, is no link, and belongs to the user alone.
    static func prepareFolder(of path: String, user: UInt32) -> Bool {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        let files = FileManager.default
        // What is there already is looked at below, whoever made it.
        try? files.createDirectory(
            atPath: folder, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        guard let attributes = try? files.attributesOfItem(atPath: folder),
            attributes[.type] as? FileAttributeType == .typeDirectory,
            let mode = attributes[.posixPermissions] as? NSNumber,
            let owner = attributes[.ownerAccountID] as? NSNumber
        else { return false }
        return owner.uint32Value == user && mode.intValue & 0o022 == 0
    }
}
