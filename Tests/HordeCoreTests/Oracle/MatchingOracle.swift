@testable import HordeCore

/// The rules of matching once more, written plainly and without any index.
struct MatchingOracle {
    let state: HordeState
    let vault: TextVault

    /// The first condition that fails; nil when the request suits.
    func obstacle(_ request: GenerationRequest, _ worker: Worker) -> SkipReason? {
        let failed = conditions(request, worker).first { !$0.holds }
        return failed?.reason
    }

    private func conditions(
        _ request: GenerationRequest, _ worker: Worker
    ) -> [(reason: SkipReason, holds: Bool)] {
        let (terms, offer) = (request.terms, worker.profile.offer)
        let owner = state.users[worker.profile.owner.number]
        let isOwn = request.user == worker.profile.owner
        let prompt = vault[request.id]?.prompt.lowercased() ?? ""
        let isListed = terms.workers.contains(worker.id)
        let speed = worker.speed.milliTokensPerSecond ?? Int64.max
        let agent = String(offer.agent.prefix { $0 != ":" })
        return [
            (.worker, terms.workers.isEmpty || isListed != terms.excludesWorkers),
            (.models, terms.models.isEmpty || !Set(terms.models).isDisjoint(with: offer.models)),
            (.contextLength, terms.maximumContextLength <= offer.maximumContextLength),
            (.length, terms.maximumLength <= offer.maximumLength),
            (.softPrompt, terms.softPrompt.map(offer.softPrompts.contains) ?? true),
            (.nsfw, !terms.isMarkedNSFW || offer.takesNSFW),
            (.blockedWords, !worker.blockedWords.contains { prompt.contains($0) }),
            (
                .untrusted,
                !terms.trustedWorkersOnly || owner.profile.roles.contains(.trusted)
                    || owner.profile.roles.contains(.moderator)
                    || owner.profile.roles.contains(.administrator)
            ),
            (.slow, terms.allowsSlowWorkers || speed >= 3000),
            (.agent, !terms.validatedAgentsOnly || agent == "HordeBridge"),
            (
                .maintenance,
                !worker.profile.isPaused && (worker.profile.maintenance == nil || isOwn)
            ),
            (
                .failedBefore,
                !request.failedWorkers.contains(worker.id) || !hasOther(request, worker)
            ),
        ]
    }

    private func hasOther(_ request: GenerationRequest, _ worker: Worker) -> Bool {
        state.workers.values.contains { other in
            other.id != worker.id && other.presentSince != nil
                && !request.failedWorkers.contains(other.id)
                && obstacle(request, other) == nil
        }
    }
}
