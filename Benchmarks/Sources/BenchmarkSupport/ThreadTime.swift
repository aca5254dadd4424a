#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The processor time of the calling thread.
///
/// On a machine that others use too, it says what the work costs and not how long it had to wait
/// for its turn. Asking for it takes a few tenths of a microsecond, which are part of every sample.
public enum ThreadTime {
    /// Nanoseconds of processor time that the thread has used so far.
    public static func now() -> Int64 {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
