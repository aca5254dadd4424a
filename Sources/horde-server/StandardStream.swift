import Foundation

/// Standard output or standard error, written at once and whole.
///
/// The usual `print` keeps lines back when the output is a pipe, and whoever waits for one there
/// would wait for ever.
enum StandardStream: Int32 {
    /// Where answers go.
    case output = 1
    /// Where complaints go.
    case error = 2

    /// Writes `text` as it is, without adding a line's end.
    func write(_ text: String) {
        // A reader that has gone away is no reason to stop.
        try? FileHandle(fileDescriptor: rawValue).write(contentsOf: Data(text.utf8))
    }
}
