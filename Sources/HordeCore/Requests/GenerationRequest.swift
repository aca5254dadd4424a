/// What one user asked for, and how far it is.
///
/// The order of the fields leaves no gaps in memory: of requests there are many.
struct GenerationRequest: TableRow {
    let id: RequestID
    let user: UserID
    let caller: CallerID?
    var isCancelled = false
    var isFaulted = false
    /// The requests of the same user that came before and after it.
    var older = Link()
    var newer = Link()
    /// Its places for texts.
    var slots: SlotList
    var terms: RequestTerms
    /// The estimated tokens of the prompt.
    let promptTokens: TokenCount
    let submittedAt: Timestamp
    /// The number of its arrival.
    let arrival: UInt64
    /// When it expires unless something happens.
    var expiresAt: Timestamp
    /// All jobs made for it, those that failed too.
    var jobs: [JobID] = []
    var generations: [GenerationRecord] = []
    /// What went wrong with it, if anything did.
    var troubles = Aside<RequestTroubles>()

    init(
        id: RequestID, user: UserID, caller: CallerID?, terms: RequestTerms,
        promptTokens: TokenCount, submittedAt: Timestamp, arrival: UInt64, expiresAt: Timestamp
    ) {
        self.id = id
        self.user = user
        self.caller = caller
        self.terms = terms
        self.promptTokens = promptTokens
        self.submittedAt = submittedAt
        self.arrival = arrival
        self.expiresAt = expiresAt
        slots = SlotList(waiting: terms.count)
    }

    var party: Party { Party(user: user, caller: caller) }

    var waiting: Int { Int(slots.waiting) }

    var running: Int { Int(slots.running) }

    var open: Int { waiting + running }

    /// True once nothing more will come.
    var isDone: Bool { open == 0 }

    /// What it has cost so far, the fee with it.
    var cost: Kudos { generations.reduce(.zero) { $0 + $1.reward + $1.fee } }

    /// True once its fee is paid.
    var hasPaidFee: Bool { generations.contains { $0.fee > .zero } }

    /// The tokens of the prompt that count in the price of each text.
    var pricedPromptTokens: TokenCount {
        KudosPricing.pricedPromptTokens(promptTokens, of: terms)
    }

    /// Its place in the line of its party.
    var lineEntry: LineEntry {
        LineEntry(
            arrival: arrival, submitted: submittedAt.milliseconds, request: id,
            needs: terms.needs, jobs: waiting)
    }
}
