/// Which server with OpenAI's completions the double pretends to be.
public enum OpenAIKind: Sendable, Hashable {
    /// llama.cpp's: tells properties and slots, and refuses prompts that do not fit.
    case llamaCpp
    /// vLLM: tells its context with its model, and cuts prompts as it is told.
    case vLLM
    /// One that refuses parameters that OpenAI does not know, and tells nothing of itself.
    case strict
}
