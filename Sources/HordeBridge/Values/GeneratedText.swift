import Foundation

/// A text that a back end generated.
///
/// Like a prompt it shows only its size when it is described, dumped or logged.
public struct GeneratedText: Sendable, Hashable {
    /// The text itself, without the prompt; may be empty.
    public let value: String

    /// Wraps a text.
    public init(_ value: String) {
        self.value = value
    }

    /// The text up to the first of some sequences, which back ends keep or cut as they please.
    func ending(before sequences: [String]) -> GeneratedText {
        let ends = sequences.compactMap { value.range(of: $0)?.lowerBound }
        return ends.min().map { GeneratedText(String(value[..<$0])) } ?? self
    }
}

extension GeneratedText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The size in UTF-8 bytes, never the text.
    public var description: String { "<text of \(value.utf8.count) bytes>" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that a dump shows no text either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
