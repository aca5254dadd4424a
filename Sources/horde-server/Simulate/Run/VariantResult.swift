import HordeCore

/// What came of one variant of a scenario.
struct VariantResult {
    /// The variant's name.
    var name: String
    /// The samples, the first from the start and the last from the end.
    var samples: [Sample]
    /// What became of each user's requests; callers without an account one by one.
    var users: [UserResult]
}
