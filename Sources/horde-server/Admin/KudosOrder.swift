import ArgumentParser
import Foundation
import HordeCore

/// A user, an amount and what makes a repetition harmless.
struct KudosOrder: ParsableArguments {
    @Argument(help: "The account, as its number or alias.") var user: AccountNumber
    @Argument(help: "The amount.", transform: KudosArgument.parse) var amount: Kudos
    @Option(help: "A text of your own: a repetition with the same one moves nothing.")
    var idempotencyKey: String?

    /// What is asked of the server.
    func request(_ kind: String) -> AdminRequest {
        AdminRequest(
            .post, "\(KudosCommand.path)/\(kind)",
            ["user": .number(Decimal(user.number)), "amount": KudosArgument.json(amount)],
            idempotencyKey: idempotencyKey)
    }
}
