/// The back end that the worker's owner chose.
public enum BackendChoice: Sendable, Hashable {
    /// The toy that comes with the bridge: it shows the path of a text, it is no language model.
    case demo
    /// Whatever listens at this address, found out by asking; with its own key, if it wants one.
    case probed(BaseAddress, key: APIKey?)
    /// A KoboldAI, KoboldCpp or another program with KoboldAI's API, at this address.
    case koboldAI(BaseAddress, key: APIKey? = nil)
    /// A server with OpenAI's completions, such as llama.cpp's and vLLM, at this address.
    case openAI(BaseAddress, key: APIKey?)
}
