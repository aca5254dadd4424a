/// Which addresses the horde calls when a requester wants to be told of its texts.
public enum WebhookReach: String, CaseIterable, Sendable {
    /// None: requests with a webhook are refused.
    case off
    /// Those of the internet, over HTTPS alone.
    case `public`
    /// All of them, also within a private network and on this machine, and over plain HTTP.
    ///
    /// Whoever may ask for texts can then make the server call any address that it reaches.
    case `private`
}
