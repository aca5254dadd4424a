/// A user who waits.
struct WaitingUser: TableRow {
    let id: UserID
    /// The balance less holds.
    var standing: Kudos
    /// Registered users have one party; the anonymous account has many.
    var parties = 0
}

extension UserID: StorageKey {
    /// The number, spread.
    var storageHash: UInt64 { spread(UInt64(number), 0) }
}
