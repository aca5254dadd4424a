extension HordeState {
    /// Every condition of matching with its outcome, in the order in which they are examined.
    ///
    /// The first that failed is what ``obstacle(_:for:reading:)`` says.
    func conditions(
        of request: GenerationRequest, for worker: Worker, reading vault: TextVault
    ) -> [ConditionCheck] {
        let terms = request.terms
        return SkipReason.allCases.map { condition in
            let outcome =
                switch condition {
                case .worker: Self.namedWorker(terms, worker)
                case .models: Self.model(terms, worker)
                case .contextLength:
                    Self.tokens(terms.maximumContextLength, worker.offer.maximumContextLength)
                case .length: Self.tokens(terms.maximumLength, worker.offer.maximumLength)
                case .softPrompt: Self.softPrompt(terms, worker)
                case .nsfw:
                    Self.outcome(
                        terms.isMarkedNSFW, fails: !worker.offer.takesNSFW, .nsfwRefused)
                case .blockedWords: Self.words(vault[request.id]?.prompt, worker)
                case .untrusted:
                    Self.outcome(
                        terms.trustedWorkersOnly,
                        fails: !users[worker.profile.owner.number].isTrusted, .ownerUntrusted)
                case .slow: speed(terms, worker)
                case .agent: program(terms, worker)
                case .maintenance:
                    Self.maintenance(worker, isOwn: request.user == worker.profile.owner)
                case .failedBefore: failure(of: request, worker, reading: vault)
                }
            return ConditionCheck(condition, outcome)
        }
    }

    private static func outcome(
        _ isAsked: Bool, fails: Bool, _ fault: ConditionFault
    ) -> ConditionOutcome {
        isAsked ? fails ? .failed(fault) : .passed : .notAsked
    }

    private static func namedWorker(_ terms: RequestTerms, _ worker: Worker) -> ConditionOutcome {
        guard !terms.workers.isEmpty else { return .notAsked }
        let isNamed = terms.workers.contains(worker.id)
        if terms.excludesWorkers { return isNamed ? .failed(.excluded) : .passed }
        return isNamed ? .passed : .failed(.notNamed(workers: terms.workers.count))
    }

    private static func model(_ terms: RequestTerms, _ worker: Worker) -> ConditionOutcome {
        guard !terms.models.isEmpty else { return .notAsked }
        let offered = worker.offer.models
        if terms.models.contains(where: offered.contains) { return .passed }
        return .failed(.otherModels(asked: terms.models, offered: offered))
    }

    private static func tokens(_ asked: Int, _ limit: Int) -> ConditionOutcome {
        asked <= limit ? .passed : .failed(.tooMany(asked: asked, limit: limit))
    }

    private static func softPrompt(_ terms: RequestTerms, _ worker: Worker) -> ConditionOutcome {
        guard let asked = terms.softPrompt else { return .notAsked }
        return worker.offer.softPrompts.contains(asked) ? .passed : .failed(.softPromptMissing)
    }

    private static func words(_ prompt: String?, _ worker: Worker) -> ConditionOutcome {
        guard !worker.blockedWords.isEmpty, let prompt = prompt?.lowercased() else {
            return .notAsked
        }
        return worker.blockedWords.contains { prompt.contains($0) }
            ? .failed(.wordBlocked) : .passed
    }

    private static func maintenance(_ worker: Worker, isOwn: Bool) -> ConditionOutcome {
        if worker.profile.isPaused { return .failed(.paused) }
        guard worker.profile.maintenance != nil else { return .notAsked }
        return isOwn ? .passed : .failed(.inMaintenance)
    }

    private func speed(_ terms: RequestTerms, _ worker: Worker) -> ConditionOutcome {
        guard !terms.allowsSlowWorkers else { return .notAsked }
        guard let speed = worker.speed.milliTokensPerSecond, speed < policy.slowSpeed else {
            return .passed
        }
        return .failed(.tooSlow(speed: speed, least: policy.slowSpeed))
    }

    private func program(_ terms: RequestTerms, _ worker: Worker) -> ConditionOutcome {
        let name = worker.offer.agentName
        return Self.outcome(
            terms.validatedAgentsOnly, fails: !policy.validatedAgents.contains(name),
            .programNotValidated(name: name))
    }

    private func failure(
        of request: GenerationRequest, _ worker: Worker, reading vault: TextVault
    ) -> ConditionOutcome {
        guard request.failedWorkers.contains(worker.id) else { return .notAsked }
        let isReplaceable = presence.offering(request.terms.models).contains { id in
            guard !request.failedWorkers.contains(id), let other = workers[id] else {
                return false
            }
            return obstacle(request, for: other, reading: vault) == nil
        }
        return isReplaceable ? .failed(.failedBefore) : .passed
    }
}
