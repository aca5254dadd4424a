#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A terminal that does not show what is typed, until it is restored.
struct TerminalEcho {
    private let before: termios

    /// Turns the echo of standard input off; what was typed ahead is dropped, for it was shown.
    ///
    /// - Returns: nil when standard input is no terminal.
    static func off() -> TerminalEcho? {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
        let before = settings
        settings.c_lflag &= ~tcflag_t(ECHO)
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings) == 0 else { return nil }
        return TerminalEcho(before: before)
    }

    /// Puts the terminal back to what it was.
    func restore() {
        var settings = before
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    }
}
