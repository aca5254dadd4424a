/// The back end that the worker's owner chose.
public enum BackendChoice: Sendable, Hashable {
    /// The toy that comes with the bridge: it shows the path of a text, it is no language model.
    case demo
    /// A KoboldAI, KoboldCpp or another program with KoboldAI's API, at this address.
    case koboldAI(BaseAddress)
}
