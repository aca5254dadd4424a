import Foundation

/// The threads and the memory of another process, as Linux tells them.
struct ProcessSize: Sendable {
    /// Its threads.
    let threads: Int
    /// Its resident memory in MB.
    let megabytes: Double

    /// Reads them; nil where they cannot be read.
    init?(of process: Int) {
        guard
            let text = try? String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8),
            let tasks = try? FileManager.default.contentsOfDirectory(
                atPath: "/proc/\(process)/task")
        else { return nil }
        let fields = text.split(separator: " ")
        guard fields.count > 1, let pages = Double(fields[1]) else { return nil }
        threads = tasks.count
        megabytes = pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_000_000
    }
}

/// Lets this process have as many connections open as the system allows it at the most.
func raiseLimitOfOpenFiles() {
    #if canImport(Glibc)
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    setrlimit(resource, &limit)
}
