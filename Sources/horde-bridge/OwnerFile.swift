import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Files that only their owner may read.
enum OwnerFile {
    /// Writes a text whole or not at all, with mode 0600 from the first byte on.
    ///
    /// - Throws: `Failure` when the place cannot be written.
    static func write(_ text: String, to path: String) throws(Failure) {
        let passing = "\(path).\(ProcessInfo.processInfo.processIdentifier).new"
        let descriptor = open(passing, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw Failure(.program, "\(path) cannot be written.") }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.close()
            guard rename(passing, path) == 0 else { throw CocoaError(.fileWriteUnknown) }
        } catch {
            try? FileManager.default.removeItem(atPath: passing)
            throw Failure(.program, "\(path) cannot be written.")
        }
    }
}
