public import Foundation

/// Something that went wrong, as its owner should know it; holds no text and no key.
public struct BridgeTrouble: Sendable, Hashable, Codable {
    /// When it happened.
    public let time: Date
    /// What happened and what to do, in words.
    public let words: String

    /// Creates a trouble.
    public init(time: Date, words: String) {
        self.time = time
        self.words = words
    }
}
