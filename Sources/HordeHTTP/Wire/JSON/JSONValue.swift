/// A JSON document or a part of one, as it was read.
///
/// Numbers keep their text, so that an amount is never rounded and a setting reaches a worker
/// exactly as its requester wrote it.
enum JSONValue: Hashable, Sendable {
    /// The word `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number, as its text.
    case number(JSONNumber)
    /// A text, with escapes resolved.
    case string(String)
    /// Values in order.
    case array([JSONValue])
    /// Named values in order.
    case object(JSONObject)
}
