internal import HordeCore

extension SkipReason {
    /// What explanations call the condition, one name each; counts for workers use the names that
    /// the wire has for them.
    var conditionName: String {
        switch self {
        case .worker: "worker"
        case .models: "models"
        case .contextLength: "max_context_length"
        case .length: "max_length"
        case .softPrompt: "softprompt"
        case .nsfw: "nsfw"
        case .blockedWords: "blocked_words"
        case .untrusted: "trusted"
        case .slow: "speed"
        case .agent: "program"
        case .maintenance: "maintenance"
        case .failedBefore: "failed_before"
        }
    }
}

extension JSONWriter {
    /// Writes a condition as members of an object: its name, how it came out, and what did not fit.
    mutating func condition(_ check: ConditionCheck) {
        member("condition", check.condition.conditionName)
        switch check.outcome {
        case .passed: member("outcome", "passed")
        case .notAsked: member("outcome", "not_asked")
        case .failed(let fault):
            member("outcome", "failed")
            self.fault(fault)
        }
    }

    private mutating func fault(_ fault: ConditionFault) {
        switch fault {
        case .notNamed(let workers):
            member("fault", "not_named")
            member("named_workers", workers)
        case .excluded: member("fault", "excluded")
        case .otherModels(let asked, let offered):
            member("fault", "other_models")
            member("asked", asked)
            member("offered", offered)
        case .tooMany(let asked, let limit):
            member("fault", "too_many")
            member("asked", asked)
            member("limit", limit)
        case .softPromptMissing: member("fault", "missing")
        case .nsfwRefused: member("fault", "refused")
        case .wordBlocked: member("fault", "word_blocked")
        case .ownerUntrusted: member("fault", "owner_untrusted")
        case .tooSlow(let speed, let least):
            member("fault", "too_slow")
            member("measured", thousandths: speed)
            member("least", thousandths: least)
        case .programNotValidated(let name):
            member("fault", "not_validated")
            member("offered", name)
        case .inMaintenance: member("fault", "in_maintenance")
        case .paused: member("fault", "paused")
        case .failedBefore: member("fault", "another_can")
        }
    }
}
