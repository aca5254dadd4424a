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

    /// A moderator confirms the size of a model, which counts from then on like one of the
    /// operator's catalogue.
    ///
    /// - Throws: ``HordeRejection/notModerator``, ``HordeRejection/full``, and for a name or a size
    ///   that cannot be ``HordeRejection/invalidValue(field:)``.
    public func confirm(
        model: String, size: ModelSize, by actor: UserID
    ) async throws(HordeRejection) {
        try await performDurably(.confirmModel(model, size, actor: actor))
    }

    /// A moderator takes a confirmation back; nothing happens when there is none.
    ///
    /// - Throws: ``HordeRejection/notModerator``.
    public func withdraw(model: String, by actor: UserID) async throws(HordeRejection) {
        try await performDurably(.withdrawModel(model, actor: actor))
    }

    /// What moderators have confirmed, by name, and the models of present workers whose sizes
    /// nobody has, for a moderator.
    public func sizes(
        by actor: UserID
    ) throws(HordeRejection) -> (
        confirmed: [ModelConfirmation], unconfirmed: [(model: String, finding: SizeFinding)]
    ) {
        _ = try state.moderator(actor)
        let confirmed = state.sizes.confirmations.values.sorted { $0.model < $1.model }
        return (confirmed, state.unconfirmedModels())
    }

    /// The size that counts for a model, and why.
    public func sizeFinding(of model: String) -> SizeFinding {
        state.sizes.finding(of: model, policy: policy)
    }
}
