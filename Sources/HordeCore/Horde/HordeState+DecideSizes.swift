extension HordeState {
    /// In order: who acts, the name, the size, how many there are.
    ///
    /// Saying the same again changes nothing.
    func decideConfirmModel(
        _ model: String, _ size: ModelSize, actor: UserID, at now: Timestamp
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try moderator(actor)
        // Of spellings that are equal the first stays.
        let name = sizes.confirmations[model.trimmed]?.model ?? model.trimmed
        guard !name.isEmpty, name.count <= ModelConfirmation.nameLimit, name.isPrintable else {
            throw .invalidValue(field: "model")
        }
        guard ModelConfirmation.sizes.contains(size.thousandths) else {
            throw .invalidValue(field: "size")
        }
        if sizes.confirmations[name]?.size == size { return [] }
        guard
            sizes.confirmations[name] != nil
                || sizes.confirmations.count < ModelConfirmation.countLimit
        else { throw .full }
        return [
            .durable(
                .modelConfirmed(
                    ModelConfirmation(model: name, size: size, moderator: actor, time: now)))
        ]
    }

    /// Takes a confirmation back; nothing happens when there is none.
    func decideWithdrawModel(
        _ model: String, actor: UserID
    ) throws(HordeRejection) -> [HordeEvent] {
        _ = try moderator(actor)
        guard let known = sizes.confirmations[model.trimmed] else { return [] }
        return [.durable(.modelWithdrawn(known.model))]
    }

    /// The models of present workers whose sizes nobody has confirmed, by name, with what counts
    /// for each.
    func unconfirmedModels() -> [(model: String, finding: SizeFinding)] {
        presence.byModel.keys.sorted().compactMap { model in
            let finding = sizes.finding(of: model, policy: policy)
            switch finding.source {
            case .catalogue, .confirmed: return nil
            case .name, .capped, .assumed: return (model, finding)
            }
        }
    }
}
