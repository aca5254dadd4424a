@testable import HordeCore

/// The conditions under which a request suits a worker, each by itself, as the rules list them.
struct PlainMatching {
    /// The first condition that fails.
    func obstacle(
        _ request: GenerationRequest, _ worker: Worker, in horde: HordeState,
        reading vault: TextVault
    ) -> SkipReason? {
        SkipReason.allCases.sorted().first {
            !holds($0, request, worker, in: horde, reading: vault)
        }
    }

    private func holds(
        _ condition: SkipReason, _ request: GenerationRequest, _ worker: Worker,
        in horde: HordeState, reading vault: TextVault
    ) -> Bool {
        let (terms, offer) = (request.terms, worker.offer)
        let owner = worker.profile.owner
        switch condition {
        case .worker:
            let isNamed = terms.workers.contains(worker.id)
            return terms.workers.isEmpty || (terms.excludesWorkers ? !isNamed : isNamed)
        case .models:
            return terms.models.isEmpty || !Set(terms.models).isDisjoint(with: offer.models)
        case .contextLength: return terms.maximumContextLength <= offer.maximumContextLength
        case .length: return terms.maximumLength <= offer.maximumLength
        case .softPrompt: return terms.softPrompt.map(offer.softPrompts.contains) ?? true
        case .nsfw: return offer.takesNSFW || !terms.isMarkedNSFW
        case .blockedWords:
            let prompt = vault[request.id]?.prompt.lowercased() ?? ""
            return worker.blockedWords.allSatisfy { !prompt.contains($0) }
        case .untrusted: return horde.users[owner.number].isTrusted || !terms.trustedWorkersOnly
        case .slow:
            let speed = worker.speed.milliTokensPerSecond ?? .max
            return terms.allowsSlowWorkers || speed >= horde.policy.slowSpeed
        case .agent:
            return !terms.validatedAgentsOnly
                || horde.policy.validatedAgents.contains(offer.agentName)
        case .maintenance:
            let isOwn = owner == request.user
            return !worker.profile.isPaused && (worker.profile.maintenance == nil || isOwn)
        case .failedBefore:
            return !request.failedWorkers.contains(worker.id)
                || !anotherServes(request, in: horde, reading: vault)
        }
    }

    /// True when a worker that is here and has not failed the request meets every condition.
    private func anotherServes(
        _ request: GenerationRequest, in horde: HordeState, reading vault: TextVault
    ) -> Bool {
        horde.workers.values.contains { other in
            other.presentSince != nil && !request.failedWorkers.contains(other.id)
                && SkipReason.allCases.allSatisfy {
                    $0 == .failedBefore
                        || holds($0, request, other, in: horde, reading: vault)
                }
        }
    }
}
