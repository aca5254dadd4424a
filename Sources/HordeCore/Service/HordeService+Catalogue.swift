extension HordeService {
    /// Takes another catalogue, which counts at once: for the price of every job that is handed out
    /// from now on, and for uptime rewards that fall due.
    ///
    /// Running jobs keep the price that their requester holds. Nothing is written down: whoever
    /// makes a service gives it a catalogue.
    ///
    /// - Throws: ``HordeRejection/stopping``.
    public func change(catalogue: ModelCatalogue) throws(HordeRejection) {
        _ = try perform(.changeCatalogue(catalogue))
    }

    /// The sizes of models that the operator knows.
    public func catalogue() -> ModelCatalogue { state.catalogue }

    /// The models that the operator's catalogue lists, whatever user's alias their names end in.
    public func known(among models: [String]) -> Set<String> {
        Set(
            models.filter { model in
                state.sizes.finding(of: model.withoutBrand, policy: policy).source == .catalogue
            })
    }

    /// The size that counts for a model, and why.
    public func sizeFinding(of model: String) -> SizeFinding {
        state.sizes.finding(of: model, policy: policy)
    }
}
