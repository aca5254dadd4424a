import Foundation

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What standard output is.
enum TerminalWindow {
    /// Whether standard output is a terminal on which a view can be drawn in place.
    static var canDraw: Bool {
        let kind = ProcessInfo.processInfo.environment["TERM"] ?? ""
        return isatty(STDOUT_FILENO) == 1 && !kind.isEmpty && kind != "dumb"
    }

    /// Whether standard error is a terminal, where log lines would run through the view.
    static var hasErrors: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether colours are wanted: not where `NO_COLOR` is set to anything.
    static var hasColour: Bool {
        (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    /// Columns and rows now; zeros where the system does not tell.
    static var size: (columns: Int, rows: Int) {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 else { return (0, 0) }
        return (Int(size.ws_col), Int(size.ws_row))
    }
}
