import Foundation
import HordeCore

/// The right to be the one process, and the one journal in it, that has a horde's database open.
///
/// It is an advisory lock on a file beside the database. The kernel gives it back when the process
/// ends in whatever way, so a killed server leaves nothing to clean up.
final class DirectoryLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Throws: `JournalFault` with `inUse` when another process or journal has it.
    init(_ directory: DataDirectory) throws(JournalFault) {
        let path = directory.lockPath
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw JournalFault(code: .inputOutput, message: DataDirectory.refusal(path, errno))
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw JournalFault(
                code: .inUse,
                message: "Another process uses \(directory.path). Stop it first, or give this one "
                    + "a data directory of its own.")
        }
        self.descriptor = descriptor
    }

    deinit {
        // A child process may share the file at this moment, between fork and exec, so closing
        // alone would not give the lock back.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
