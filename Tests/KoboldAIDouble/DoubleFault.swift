/// How the double misbehaves when it is asked to generate.
public enum DoubleFault: Sendable, Hashable {
    /// Answers 503, as while somebody else generates or a model loads.
    case busy
    /// Answers 422 for a field that is well known.
    case unprocessable
    /// Answers 501, as without a model that can generate.
    case notImplemented
    /// Answers 507.
    case outOfMemory
    /// Answers 500 with the type `token_overflow`.
    case tokenOverflow
    /// Answers 500 with the type `bad_input`.
    case badInput
    /// Answers 502 with a web page, as a proxy does.
    case webPage
    /// Answers success with a web page.
    case webPageAsSuccess
    /// Answers success with a JSON array.
    case jsonArray
    /// Answers success with `null`, as KoboldCpp does for wrong types.
    case null
    /// Answers success with an object without results.
    case noResults
    /// Answers success with an empty text.
    case emptyText
    /// Never answers, a stream not beyond its head; ends when the client leaves.
    case hang
    /// Streams half of the text and then nothing more, not even when it is told to end.
    case stall
    /// Holds the generation until it is released or aborted.
    case hold
    /// Closes the connection in the middle of the answer, a stream's after half of the text.
    case closeInMidAnswer
    /// Closes the connection without an answer.
    case closeWithoutAnswer
}
