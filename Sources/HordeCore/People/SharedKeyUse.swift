/// What a request that was made with a shared key has to do with it.
struct SharedKeyUse: Hashable, Sendable {
    /// The key.
    let key: SharedKeyID
    /// What is kept of its budget for what the request may still cost; zero once it is over.
    var held: Kudos
}
