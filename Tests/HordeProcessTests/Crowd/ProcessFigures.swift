import Foundation

/// What a process takes of the machine, as Linux tells it.
struct ProcessFigures: Sendable {
    /// Its threads.
    let threads: Int
    /// Its files and connections.
    let openFiles: Int
    /// Its memory, in bytes.
    let residentBytes: Int

    /// True where these figures can be had.
    static let areKnown = FileManager.default.fileExists(atPath: "/proc/self/statm")

    /// Reads them.
    init(of process: pid_t) throws {
        let folder = "/proc/\(process)"
        threads = try FileManager.default.contentsOfDirectory(atPath: folder + "/task").count
        openFiles = try FileManager.default.contentsOfDirectory(atPath: folder + "/fd").count
        let sizes = try String(contentsOfFile: folder + "/statm", encoding: .utf8)
            .split(separator: " ")
        guard sizes.count > 1, let pages = Int(sizes[1]) else { throw POSIXError(.EINVAL) }
        residentBytes = pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
