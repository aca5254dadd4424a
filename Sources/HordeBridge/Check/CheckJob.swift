/// The text that a check lets the back end generate, to see that it can and how fast.
enum CheckJob {
    /// A prompt of our own that any model can go on with.
    static let prompt = "The lamp in the window burned all night, and in the morning"

    /// Time that the generation may take.
    static let limit = Duration.seconds(120)

    /// A short job within an offer: at most 80 tokens.
    static func within(_ offer: WorkerOffer) -> Job {
        let payload = JobPayload([
            "prompt": .string(prompt), "n": .integer(1),
            "max_length": .integer(min(80, offer.maximumLength)),
            "max_context_length": .integer(offer.maximumContextLength),
        ])
        return Job(id: "check", payload: payload, timeLimit: limit)
    }
}
