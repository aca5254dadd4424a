/// Chains words by which word followed which two, or which one, in a text.
///
/// It knows nothing of meaning: it is the smallest thing that turns a prompt into prose.
struct MarkovModel: Sendable {
    /// Words that followed two words, in the order of the text.
    private var followersOfTwo: [[String]: [String]] = [:]
    /// Words that followed one word, in the order of the text.
    private var followersOfOne: [String: [String]] = [:]
    /// Words that begin a sentence, in the order of the text; never empty.
    private var openings: [String] = []

    /// Learns a text.
    ///
    /// - Precondition: The text has at least one word.
    init(learning text: String) {
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        precondition(!words.isEmpty, "A model learns from at least one word.")
        for index in words.indices {
            let word = words[index]
            if index == 0 || Self.endsSentence(words[index - 1]) { openings.append(word) }
            guard index + 1 < words.count else { continue }
            followersOfOne[word, default: []].append(words[index + 1])
            if index > 0 {
                followersOfTwo[[words[index - 1], word], default: []].append(words[index + 1])
            }
        }
    }

    /// Continues a prompt.
    ///
    /// - Parameters:
    ///   - prompt: Its last two words choose the first new one, if the text knew them.
    ///   - maximumBytes: UTF-8 bytes of the result at most.
    ///   - random: Decides between followers.
    /// - Returns: New words only, each after a space.
    func continuing(
        _ prompt: String, maximumBytes: Int, using random: inout some RandomNumberGenerator
    ) -> String {
        var last = prompt.split(whereSeparator: \.isWhitespace).suffix(2).map(String.init)
        var text = ""
        while true {
            let word = next(after: last, using: &random)
            guard text.utf8.count + 1 + word.utf8.count <= maximumBytes else { return text }
            text += " " + word
            last = last.suffix(1) + [word]
        }
    }

    private func next(
        after last: [String], using random: inout some RandomNumberGenerator
    ) -> String {
        let two = last.count == 2 ? followersOfTwo[last] : nil
        let one = last.last.flatMap { followersOfOne[$0] }
        let candidates = two ?? one ?? openings
        return candidates[Int.random(in: candidates.indices, using: &random)]
    }

    private static func endsSentence(_ word: String) -> Bool {
        word.last.map { ".!?".contains($0) } ?? false
    }
}
