internal import HordeCore

extension JSONWriter {
    /// Writes the answer to a request that was taken.
    mutating func receipt(_ receipt: RequestReceipt) {
        object { writer in
            writer.member("id", receipt.id)
            writer.price(receipt.highestCost)
            guard !receipt.isPossible else { return }
            writer.member(
                "message", "No worker that is here at present can serve this request; it waits.")
        }
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
