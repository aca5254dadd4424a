internal import HordeCore

extension JSONWriter {
    /// Writes the answer to a request that was taken.
    ///
    /// The message is there only when there is something to say, because some clients cannot bear
    /// an empty one.
    mutating func receipt(
        _ receipt: RequestReceipt, webhookSecret: String? = nil, isRewritten: Bool = false,
        isUnderRaid: Bool = false
    ) {
        object { writer in
            writer.member("id", receipt.id)
            writer.price(receipt.highestCost)
            if let webhookSecret { writer.member("webhook_secret", webhookSecret) }
            let messages = Self.messages(
                about: receipt, isRewritten: isRewritten, isUnderRaid: isUnderRaid)
            if !messages.isEmpty {
                writer.member("message", messages.joined(separator: " "))
            }
        }
    }

    private static func messages(
        about receipt: RequestReceipt, isRewritten: Bool, isUnderRaid: Bool
    ) -> [String] {
        var messages: [String] = []
        if isRewritten {
            messages.append("Parts of the prompt were replaced by this horde's filters.")
        }
        if let length = receipt.cutLength {
            messages.append(
                "Texts are cut to \(length) tokens, since longer ones need their price in hand.")
        }
        if !receipt.isPossible, !isUnderRaid {
            messages.append(
                "No worker that is here at present can serve this request; it waits.")
        }
        return messages
    }

    /// Writes the answer to a question for the price, with its factors.
    mutating func quote(_ price: PriceExplanation) {
        object { writer in
            writer.price(price.total)
            writer.member("price") { $0.factors(price) }
        }
    }

    /// Writes a price twice: whole for clients that need an integer, and exact.
    private mutating func price(_ price: Kudos) {
        member("kudos", price.roundedUp)
        member("kudos_exact", price)
    }
}
