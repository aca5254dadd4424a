/// One place that breaks a rule.
struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// The file, from the top of the repository.
    let path: String
    /// The line, from 1; nil if the finding is about the whole file.
    let line: Int?
    /// What is wrong, as a sentence without its stop.
    let message: String

    init(_ path: String, line: Int? = nil, _ message: String) {
        self.path = path
        self.line = line
        self.message = message
    }

    /// The finding as compilers print one.
    var description: String {
        line.map { "\(path):\($0): \(message)" } ?? "\(path): \(message)"
    }
}
