import HordeCore

extension PolicyField {
    /// Who may ask for how much.
    static let admission: [PolicyField] = [
        standing(
            "minimum-standing", \.minimumStanding, within: Kudos(1_000_000_000_000),
            "The standing below which requests are refused, besides the one that an administrator "
                + "sets at run time; none for no limit."),
        toggle(
            "requires-cover", \.requiresCover,
            "Wants the price in hand for texts that are longer than the horde gives on credit."),
        count(
            "credit-tokens", \.creditTokens, 0...1_000_000,
            "Tokens of one text on credit in a horde where nobody is and nothing waits."),
        count(
            "credit-tokens-per-thread", \.creditTokensPerThread, 0...1_000_000,
            "Tokens of one text on credit that each thread adds."),
        decimal(
            "credit-tokens-per-waiting-job", \.creditTenthsPerWaitingJob, places: 1,
            0...10_000_000, "Tokens of one text on credit that each waiting job takes away."),
        count(
            "least-credit-tokens", \.leastCreditTokens, 0...1_000_000,
            "The least tokens of one text that are always on credit."),
        count(
            "most-credit-tokens", \.mostCreditTokens, 0...1_000_000,
            "The most tokens of one text that are ever on credit."),
    ]

    /// What keeps strangers from playing the rules.
    static let guardRails: [PolicyField] = [
        toggle(
            "uses-escrow", \.usesEscrow,
            "Keeps kudos paid out of debt, and uptime rewards, in escrow until the owner is "
                + "trusted."),
        toggle(
            "earns-trust", \.earnsTrust,
            "Lets an owner come to be trusted by age and earnings, without the operator."),
        duration(
            "trust-age", \.trustAge, .zero ... .seconds(3660 * 86_400),
            "The least age of an account that earns trust."),
        kudos(
            "trust-earnings", \.trustEarnings, atMost: Kudos(1_000_000_000_000),
            "What an owner must have earned, from payers who stayed above zero, to be trusted."),
        count(
            "trust-payers", \.trustPayers, 0...1_000_000,
            "How many different payers above zero that must come from."),
        count(
            "paid-idle-workers", \.paidIdleWorkers, 0...1_000_000,
            "How many untrusted workers of one owner, and at one address, earn for uptime; 0 for "
                + "all."),
        toggle(
            "pays-idle-only-without-work", \.paysIdleOnlyWithoutWork,
            "Pays an untrusted worker for uptime only while it delivers, or while nothing waits "
                + "that suits it."),
        count(
            "reports-to-pause", \.reportsToPause, 0...1_000_000,
            "Reports on an untrusted worker's texts that pause it; 0 for never."),
        count(
            "reporters-to-pause", \.reportersToPause, 1...1_000_000,
            "How many different requesters they must come from."),
        decimal(
            "report-share-to-pause", \.reportShareToPause, places: 3, 0...1000,
            "Which share of the delivered texts they must be at the least."),
    ]
}
