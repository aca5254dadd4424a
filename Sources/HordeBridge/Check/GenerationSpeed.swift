/// How fast a back end generates, as far as a text and a clock tell.
public enum GenerationSpeed {
    /// Characters that a token has, about: back ends rarely tell how many tokens a text has.
    public static let charactersPerToken = 4.0

    /// The tokens of a text, estimated: characters / 4, at least 1 for a text that is not empty.
    public static func tokens(of text: GeneratedText) -> Double {
        let characters = Double(text.value.unicodeScalars.count)
        return characters == 0 ? 0 : max(1, characters / charactersPerToken)
    }

    /// Tokens a second.
    ///
    /// - Returns: nil for a text without characters, or a time too short to say anything: less
    ///   than a millisecond.
    public static func perSecond(tokens: Double, in time: Duration) -> Double? {
        guard tokens > 0, time >= .milliseconds(1) else { return nil }
        return tokens / (time / .seconds(1))
    }

    /// Kudos an hour of a worker that is never without a job.
    ///
    /// ```
    /// kudos an hour = price of a text / (its tokens / tokens a second) * 3600 s
    /// ```
    ///
    /// - Parameters:
    ///   - price: Kudos for one text.
    ///   - tokens: The text's length in tokens, at least 1.
    ///   - speed: Tokens a second.
    public static func kudosPerHour(price: Double, tokens: Int, speed: Double) -> Double {
        price * speed * 3600 / Double(max(tokens, 1))
    }
}
