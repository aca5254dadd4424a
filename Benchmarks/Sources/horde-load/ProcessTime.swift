import Foundation

/// The processor time of another process, as Linux tells it.
enum ProcessTime {
    /// Microseconds that the process has used so far, in user and system mode, to ten milliseconds.
    ///
    /// - Returns: nil where it cannot be read.
    static func microseconds(of process: Int) -> Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        // The fields after the name in brackets begin with the third; 14 and 15 are the times.
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12])
        else { return nil }
        return (user + system) * 1_000_000 / Double(sysconf(Int32(_SC_CLK_TCK)))
    }
}
