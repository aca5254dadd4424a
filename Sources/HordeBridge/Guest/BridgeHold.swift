/// Why a bridge takes no jobs although it could.
public enum BridgeHold: String, Sendable, Hashable, CaseIterable, Codable {
    /// Its owner has told it to pause.
    case owner
    /// It is one of the quiet hours.
    case quietHours = "quiet-hours"
    /// Its owner uses the back end.
    case backendInUse = "back-end-in-use"

    /// The state in words.
    var words: String {
        switch self {
        case .owner: "paused by its owner"
        case .quietHours: "quiet hours"
        case .backendInUse: "its owner uses the back end"
        }
    }
}
