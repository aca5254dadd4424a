/// Which server speaks OpenAI's completions; each knows parameters of its own beside theirs.
enum OpenAIFlavour: Sendable, Hashable {
    /// The server of llama.cpp.
    case llamaCpp
    /// vLLM, and what is built on it.
    case vLLM
    /// Any other; only OpenAI's own parameters are sent.
    case other
}
