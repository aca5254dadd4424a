import HordeCore

/// What must hold between the fields of a policy, whatever each of them may be alone.
enum PolicyRules {
    /// Passes policies that make sense.
    ///
    /// - Throws: ``CommandFailure`` that names the two fields.
    static func check(_ policy: HordePolicy) throws(CommandFailure) {
        guard policy.shortestJobLimit <= policy.longestJobLimit else {
            throw CommandFailure(
                .usage,
                "shortest-job-limit is above longest-job-limit: set both so that jobs have "
                    + "a time.")
        }
        guard policy.requestLife <= policy.longestRequestLife else {
            throw CommandFailure(
                .usage,
                "request-life is above longest-request-life: set both so that requests "
                    + "have a time.")
        }
        guard policy.promptBytes + policy.parameterBytes <= policy.vaultBytes else {
            throw CommandFailure(
                .usage,
                "prompt-bytes and parameter-bytes do not fit into vault-bytes: no request "
                    + "would ever be taken.")
        }
    }
}
