internal import HordeCore
internal import Hummingbird

extension MessageQuery {
    /// Reads what is asked for.
    ///
    /// - Returns: nil when a user or a worker is named that cannot be.
    static func read(_ query: Parameters) throws(APIFault) -> MessageQuery? {
        var wanted = MessageQuery()
        switch query["validity"] {
        case nil, "active": wanted.validity = .active
        case "expired": wanted.validity = .expired
        case "all": wanted.validity = .all
        default: throw APIFault.badRequest("validity must be active, expired or all.")
        }
        if let text = query["user_id"] {
            guard let author = UserAlias.user(in: text) else { return nil }
            wanted.author = author
        }
        if let text = query["worker_id"] {
            guard let worker = WorkerID(text) else { return nil }
            wanted.worker = worker
        }
        return wanted
    }
}
