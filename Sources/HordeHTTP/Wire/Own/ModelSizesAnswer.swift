internal import HordeCore

extension JSONWriter {
    /// Writes what is confirmed, and what is not.
    mutating func modelSizes(
        _ confirmed: [ModelConfirmation], _ unconfirmed: [(model: String, finding: SizeFinding)],
        _ aliases: [UserID: String]
    ) {
        object { writer in
            writer.name("confirmed")
            writer.array(of: confirmed) { $0.confirmation($1, by: aliases[$1.moderator] ?? "") }
            writer.name("unconfirmed")
            writer.array(of: unconfirmed) { $0.unconfirmed($1.model, $1.finding) }
        }
    }

    /// Writes a size that a moderator has confirmed.
    mutating func confirmation(_ confirmation: ModelConfirmation, by moderator: String) {
        object { writer in
            writer.member("name", confirmation.model)
            writer.member("billions", thousandths: confirmation.size.thousandths)
            writer.member("moderator", moderator)
            writer.member("confirmed_at", confirmation.time.milliseconds / 1000)
        }
    }

    /// Writes a model whose size nobody has confirmed, with what counts until somebody does.
    mutating func unconfirmed(_ model: String, _ finding: SizeFinding) {
        object { writer in
            writer.member("name", model)
            writer.member("billions", thousandths: finding.size.thousandths)
            writer.sizeSource(finding.source)
        }
    }
}
