#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How much of the process lies in memory.
enum ResidentMemory {
    /// The resident set in bytes, after free memory went back to the system where that can be asked
    /// for; nil where the system does not tell.
    static func now() -> Int? {
        giveBackFreeMemory()
        guard let file = unsafe fopen("/proc/self/statm", "r") else { return nil }
        defer { unsafe fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = unsafe fread(&bytes, 1, bytes.count, file)
        let fields = String(decoding: bytes[..<count], as: UTF8.self).split(separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else { return nil }
        return pages * Int(getpagesize())
    }

    /// Asks the allocator, where it can be asked, to give the system what is free.
    ///
    /// The function is glibc's own, which the module map of the platform leaves out.
    private static func giveBackFreeMemory() {
        guard let symbol = unsafe dlsym(unsafe dlopen(nil, RTLD_NOW), "malloc_trim") else { return }
        typealias Trim = @convention(c) (Int) -> Int32
        _ = unsafe unsafeBitCast(symbol, to: Trim.self)(0)
    }
}
