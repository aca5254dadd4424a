/// The sizes of models in a horde, with a memory of those that are asked for with every job.
///
/// The memory holds what would be found anyway, so it changes nothing but speed: one look-up in
/// place of several, and no reading of the name.
struct ModelSizes: Sendable {
    /// The sizes that the operator knows; a new catalogue counts at once.
    var catalogue: ModelCatalogue {
        didSet { known.removeAll() }
    }
    /// What moderators have confirmed, by name.
    private(set) var confirmations: [String: ModelConfirmation] = [:]
    /// The same as sizes that are looked up like the operator's.
    private var confirmed = ModelCatalogue()
    /// The sizes by name of models that were remembered.
    private var known: [String: ModelSize] = [:]
    /// How many names are remembered; one more, and the memory starts anew.
    static let memoryLimit = 4096

    /// Starts with nothing remembered.
    init(catalogue: ModelCatalogue) {
        self.catalogue = catalogue
    }

    /// The size that counts for a model.
    func size(of name: String, policy: HordePolicy) -> ModelSize {
        known[name] ?? finding(of: name, policy: policy).size
    }

    /// The size that counts for a model, and why.
    func finding(of name: String, policy: HordePolicy) -> SizeFinding {
        let listed = catalogue.finding(of: name, policy: policy)
        guard listed.source != .catalogue, !confirmations.isEmpty else { return listed }
        let other = confirmed.finding(of: name, policy: policy)
        guard other.source == .catalogue else { return listed }
        return SizeFinding(size: other.size, source: .confirmed, listing: other.listing)
    }

    /// Takes note of what a moderator has confirmed.
    mutating func confirm(_ confirmation: ModelConfirmation) {
        confirmations[confirmation.model] = confirmation
        reconsider()
    }

    /// Forgets what a moderator had confirmed.
    mutating func withdraw(_ model: String) {
        confirmations[model] = nil
        reconsider()
    }

    private mutating func reconsider() {
        confirmed = ModelCatalogue(sizes: confirmations.mapValues(\.size))
        known.removeAll()
    }

    /// Takes note of many at once.
    mutating func restore(_ all: [ModelConfirmation]) {
        for confirmation in all { confirmations[confirmation.model] = confirmation }
        reconsider()
    }

    /// Remembers the sizes of models that are likely to be asked for again.
    mutating func remember(_ names: some Sequence<String>, policy: HordePolicy) {
        for name in names where known[name] == nil {
            if known.count >= Self.memoryLimit { known.removeAll() }
            known[name] = finding(of: name, policy: policy).size
        }
    }
}
