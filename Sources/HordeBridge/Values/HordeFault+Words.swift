extension HordeFault {
    /// What happened and what the owner can do, in words; holds nothing that the horde wrote but
    /// its code.
    public var words: String {
        switch kind {
        case .unreachable:
            "Nothing answers at the horde's address: is the horde up, and the network?"
        case .timedOut: "The horde takes too long to answer."
        case .closedConnection: "The horde closed the connection early."
        case .malformed: "The horde's answer is not what the protocol says."
        case .cancelled: "The bridge ended the call itself."
        case .answered(let status): words(for: status)
        }
    }

    private func words(for status: Int) -> String {
        switch code {
        case "WorkerMaintenance":
            return "The worker is in maintenance: its owner, or a moderator, set that, and "
                + "either can end it on the horde's pages. Its owner's own requests are served."
        case "WorkerFlaggedMaintenance":
            return "The horde's moderators have put this account's workers into maintenance: ask "
                + "them why. The bridge asks once a minute whether it is over."
        case "TimeoutIP":
            return "The horde has locked out this address for a while: stop whatever else calls "
                + "it from here. The bridge waits longer and longer."
        default: break
        }
        if popMeaning == .refusal { return advice }
        if status == 429 { return "The horde asks for fewer calls; the bridge waits." }
        let reason = code.map { "\(status), \($0)" } ?? "\(status)"
        return status >= 500
            ? "The horde has trouble of its own (\(reason)); the bridge tries on."
            : "The horde does not take the call (\(reason))."
    }
}
