import HordeCore

extension PolicyField {
    /// Who may ask for how much.
    static let admission: [PolicyField] = [
        standing(
            Bounds.minimumStanding,
            "The standing below which requests are refused, besides the one that an "
                + "administrator sets at run time; none for no limit."),
        PolicyField(
            toggle: "requiresCover", \.requiresCover,
            summary: "Wants the price in hand for texts that are longer than the horde gives on "
                + "credit."),
        count(
            Bounds.creditTokens,
            "Tokens of one text on credit in a horde where nobody is and nothing waits."),
        count(
            Bounds.creditTokensPerThread,
            "Tokens of one text on credit that each thread adds."),
        decimal(
            Bounds.creditTenthsPerWaitingJob, name: "credit-tokens-per-waiting-job", places: 1,
            "Tokens of one text on credit that each waiting job takes away."),
        count(
            Bounds.leastCreditTokens,
            "The least tokens of one text that are always on credit."),
        count(
            Bounds.mostCreditTokens,
            "The most tokens of one text that are ever on credit."),
    ]

    /// What keeps strangers from playing the rules.
    static let guardRails: [PolicyField] = [
        PolicyField(
            toggle: "usesEscrow", \.usesEscrow,
            summary:
                "Keeps kudos paid out of debt, and uptime rewards, in escrow until the owner is "
                + "trusted."),
        PolicyField(
            toggle: "earnsTrust", \.earnsTrust,
            summary: "Lets an owner come to be trusted by age and earnings, without the operator."),
        duration(
            Bounds.trustAge,
            "The least age of an account that earns trust."),
        kudos(
            Bounds.trustEarnings,
            "What an owner must have earned, from payers who stayed above zero, to be trusted."),
        count(
            Bounds.trustPayers,
            "How many different payers above zero that must come from."),
        count(
            Bounds.paidIdleWorkers,
            "How many untrusted workers of one owner, and at one address, earn for uptime; 0 for "
                + "all."),
        PolicyField(
            toggle: "paysIdleOnlyWithoutWork", \.paysIdleOnlyWithoutWork,
            summary: "Pays an untrusted worker for uptime only while it delivers, or while nothing "
                + "waits that suits it."),
        count(
            Bounds.reportsToPause,
            "Reports on an untrusted worker's texts that pause it; 0 for never."),
        count(
            Bounds.reportersToPause,
            "How many different requesters they must come from."),
        decimal(
            Bounds.reportShareToPause, places: 3,
            "Which share of the delivered texts they must be at the least."),
    ]
}
