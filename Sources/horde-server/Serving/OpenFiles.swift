import Foundation

/// How many files and connections the process may have open.
enum OpenFiles {
    /// Raises the limit to what the system allows this process at the most.
    ///
    /// Every caller who waits has a connection, and the usual limit of 1,024 would be the first
    /// one a busy horde meets.
    ///
    /// - Returns: The limit that is in force; nil when the system does not tell.
    @discardableResult
    static func raiseLimit() -> UInt64? {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return nil }
        let before = limit.rlim_cur
        limit.rlim_cur = limit.rlim_max
        guard setrlimit(resource, &limit) == 0 else { return UInt64(before) }
        return UInt64(limit.rlim_cur)
    }

    #if canImport(Glibc)
        private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let resource = RLIMIT_NOFILE
    #endif
}
