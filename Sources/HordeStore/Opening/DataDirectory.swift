import Foundation
import HordeCore

/// The directory of one horde, and the names of the files in it.
struct DataDirectory: Hashable, Sendable {
    /// The path, absolute or relative to the process's working directory.
    let path: String

    /// The database; SQLite keeps `-wal` and `-shm` beside it while it is open.
    var databasePath: String { path + "/horde.sqlite" }

    /// The file whose lock says that a process has the database open.
    var lockPath: String { path + "/horde.lock" }

    /// Makes the directory (for its owner alone, 0700) and the database file (0600) unless they are
    /// there.
    ///
    /// What is there keeps its permissions.
    ///
    /// - Throws: `JournalFault` when the file system refuses.
    func create() throws(JournalFault) {
        if !FileManager.default.fileExists(atPath: path) {
            do {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            } catch {
                throw JournalFault(
                    code: .inputOutput,
                    message: "The data directory \(path) cannot be made. Check that its parent is "
                        + "there and that this user may write to it.")
            }
            try Self.synchronizeParent(of: path)
        }
        try Self.createFile(databasePath)
        try Self.synchronize(path)
    }

    /// Makes an empty file for its owner alone, unless there is one.
    static func createFile(_ path: String) throws(JournalFault) {
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw JournalFault(code: .inputOutput, message: Self.refusal(path, errno))
        }
        close(descriptor)
    }

    /// Makes the name of a file or directory last over a power cut.
    static func synchronizeParent(of path: String) throws(JournalFault) {
        try synchronize(URL(fileURLWithPath: path).deletingLastPathComponent().path)
    }

    /// Makes names in a directory last over a power cut.
    static func synchronize(_ path: String) throws(JournalFault) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw JournalFault(code: .inputOutput, message: Self.refusal(path, errno))
        }
        defer { close(descriptor) }
        // Some file systems cannot flush a directory and say EINVAL; there is nothing to do then.
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw JournalFault(code: .inputOutput, message: Self.refusal(path, errno))
        }
    }

    /// The sentence for the operator when the system refuses a path.
    static func refusal(_ path: String, _ code: Int32) -> String {
        let reason = unsafe String(cString: strerror(code))
        return "\(path) cannot be opened: \(reason). Check that this user owns it and may write."
    }
}
