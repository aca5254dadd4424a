/// The sizes of models in a horde, with a memory of those that are asked for with every job.
///
/// The memory holds what would be found anyway, so it changes nothing but speed: one look-up in
/// place of several, and no reading of the name.
struct ModelSizes: Sendable {
    /// The sizes that the operator knows; a new catalogue counts at once.
    var catalogue: ModelCatalogue {
        didSet { known.removeAll() }
    }
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
        known[name] ?? catalogue.size(of: name, policy: policy)
    }

    /// The size that counts for a model, and why.
    func finding(of name: String, policy: HordePolicy) -> SizeFinding {
        catalogue.finding(of: name, policy: policy)
    }

    /// Remembers the sizes of models that are likely to be asked for again.
    mutating func remember(_ names: some Sequence<String>, policy: HordePolicy) {
        for name in names where known[name] == nil {
            if known.count >= Self.memoryLimit { known.removeAll() }
            known[name] = catalogue.size(of: name, policy: policy)
        }
    }
}
