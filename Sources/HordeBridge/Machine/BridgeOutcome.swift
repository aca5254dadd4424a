/// How a bridge ends.
public enum BridgeOutcome: Sendable, Hashable {
    /// Somebody asked it to.
    case stopped
    /// The horde refuses this key or worker, and waiting does not help.
    case refused(HordeFault)
    /// The very first answer shows that the address or the offer is wrong.
    case misconfigured(HordeFault)
}
