import Foundation

/// A toy that stands in for a back end: it shows the path of a text through a horde.
///
/// It is **not a language model**. It chains words of a short story that comes with the bridge,
/// by chance that the job itself determines, so that the same job gives the same text anywhere.
/// It needs no download, no graphics card and no time.
public struct DemoBackend: Backend {
    /// The name that it offers to the horde; the `demo` in it is for everybody to see.
    public static let modelName = "horde/demo-markov"
    private static let maximumLength = 512
    private static let maximumContextLength = 2048
    /// UTF-8 bytes that count as one token.
    private static let bytesPerToken = 4
    private let model = MarkovModel(learning: DemoText.all)

    /// Creates the toy; learning its story takes a few milliseconds.
    public init() {}

    /// Tells its name and limits; never fails.
    public func describe() async throws(BackendFault) -> BackendDescription {
        BackendDescription(
            model: Self.modelName,
            maximumLength: Self.maximumLength,
            maximumContextLength: Self.maximumContextLength,
            version: "demo")
    }

    /// Continues the prompt with at most `max_length` times four bytes; never fails.
    ///
    /// The text ends before the first stop sequence.
    public func generate(
        _ job: Job, within limit: Duration,
        progress: @escaping @Sendable (GenerationProgress) -> Void
    ) async throws(BackendFault) -> GeneratedText {
        let length = min(max(job.payload.maximumLength, 0), Self.maximumLength)
        var random = SplitMix64(seed: Self.seed(of: job.payload))
        let text = model.continuing(
            job.payload.prompt, maximumBytes: length * Self.bytesPerToken, using: &random)
        return GeneratedText(Self.cut(text, before: job.payload.stopSequences))
    }

    /// Nothing to do: no generation outlives its call.
    public func abandon(_ job: Job) async {}

    /// The hash of the whole payload, names in order.
    private static func seed(of payload: JobPayload) -> UInt64 {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var hash = FNV1a()
        hash.feed((try? encoder.encode(payload.values)) ?? Data(payload.prompt.utf8))
        return hash.value
    }

    private static func cut(_ text: String, before sequences: [String]) -> String {
        let ends = sequences.compactMap { text.range(of: $0)?.lowerBound }
        return ends.min().map { String(text[..<$0]) } ?? text
    }
}
