import Foundation

/// A file system of a few megabytes in memory, for tests of full disks.
final class SmallDisk: Sendable {
    /// Where it is mounted.
    let path: String
    private let directory: TemporaryDirectory

    /// True when this process may mount one.
    static let isPossible: Bool = {
        (try? SmallDisk(megabytes: 1)) != nil
    }()

    /// Mounts an empty one.
    init(megabytes: Int) throws {
        directory = try TemporaryDirectory()
        path = directory.path
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
            throw POSIXError(.EPERM)
        }
    }

    deinit {
        umount2(path, Int32(MNT_DETACH))
    }

    /// Fills it to the last byte with a file.
    func fill() throws {
        let file = open(path + "/ballast", O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw POSIXError(.EIO) }
        defer { close(file) }
        let block = [UInt8](repeating: 0, count: 4096)
        while write(file, block, block.count) > 0 {}
    }

    /// Makes room again.
    func empty() {
        unlink(path + "/ballast")
    }
}
