import Foundation

/// A file system in memory that is full soon.
struct SmallDisk {
    /// Where it is mounted.
    let path: String
    private let directory: TemporaryDirectory

    /// True when this process may mount file systems.
    static let isAvailable: Bool = {
        guard let disk = try? SmallDisk(kibibytes: 64) else { return false }
        disk.unmount()
        return true
    }()

    /// Mounts a file system.
    init(kibibytes: Int) throws {
        directory = try TemporaryDirectory()
        path = directory.path
        try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", path)
    }

    /// Unmounts it, whoever still has it open.
    func unmount() {
        try? Self.run("umount", "--lazy", path)
    }

    /// Writes a file until nothing fits any more.
    func fill(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(descriptor) }
        for size in [4_096, 1] {
            let block = [UInt8](repeating: 0, count: size)
            while write(descriptor, block, size) == size {}
        }
    }

    private static func run(_ command: String, _ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [command] + arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.featureUnsupported) }
    }
}
