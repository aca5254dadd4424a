/// The identity that the bridge shows to the horde.
public enum BridgeAgent {
    /// `name:version:link`; there is no link, and none is invented.
    public static let text = "HordeBridge:0.1.0:unknown"
}
