/// One rule that every policy keeps: the range of a field, or how fields fit together.
///
/// ``all`` is the whole table, and the only one: what an operator may set is read from it too.
public struct PolicyCheck: Sendable {
    /// The fields of ``HordePolicy`` that the rule is about, as they are called in Swift.
    public let fields: [String]
    /// What is wrong with a policy, in a sentence; nil when it keeps the rule.
    let problem: @Sendable (HordePolicy) -> String?

    /// What is wrong with a policy; nil when it keeps the rule.
    public func fault(in policy: HordePolicy) -> PolicyFault? {
        problem(policy).map { PolicyFault(fields: fields, message: $0) }
    }

    /// Every rule: the ranges in the order of the fields, then what must hold between them.
    ///
    /// Fields that are true or false have no range, for they cannot be wrong.
    public static let all = ranges + relations

    /// The ranges in the order of the fields.
    static let ranges =
        PolicyBounds.kudos + PolicyBounds.queue + PolicyBounds.lives + PolicyBounds.matching
        + PolicyBounds.limits + PolicyBounds.admission + PolicyBounds.service
        + PolicyBounds.guardRails

    /// What must hold between fields that are each within their range.
    static let relations = [
        PolicyCheck(fields: ["shortestJobLimit", "longestJobLimit"]) { policy in
            policy.shortestJobLimit <= policy.longestJobLimit
                ? nil : "shortestJobLimit is above longestJobLimit: no job would have a time."
        },
        PolicyCheck(fields: ["requestLife", "longestRequestLife"]) { policy in
            policy.requestLife <= policy.longestRequestLife
                ? nil : "requestLife is above longestRequestLife: no request would have a time."
        },
        PolicyCheck(fields: ["promptBytes", "parameterBytes", "vaultBytes"]) { policy in
            policy.promptBytes + policy.parameterBytes <= policy.vaultBytes
                ? nil
                : "promptBytes and parameterBytes do not fit into vaultBytes: the longest request "
                    + "that is allowed would never be taken."
        },
        PolicyCheck(fields: ["leastCreditTokens", "mostCreditTokens"]) { policy in
            policy.leastCreditTokens <= policy.mostCreditTokens
                ? nil
                : "leastCreditTokens is above mostCreditTokens: no text would be on credit within "
                    + "both."
        },
    ]
}
