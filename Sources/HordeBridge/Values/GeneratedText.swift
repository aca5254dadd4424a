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
}

extension GeneratedText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The size in UTF-8 bytes, never the text.
    public var description: String { "<text of \(value.utf8.count) bytes>" }

    /// The same as `description`.
    public var debugDescription: String { description }

    /// A mirror without children, so that a dump shows no text either.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
