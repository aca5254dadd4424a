@testable import HordeCore

extension PlainRules {
    /// The conditions in the order of the rules.
    static let conditions: [SkipReason] = [
        .worker, .models, .contextLength, .length, .softPrompt, .nsfw, .blockedWords, .untrusted,
        .slow, .agent, .maintenance, .failedBefore,
    ]

    /// The first condition that fails.
    func obstacle(_ request: Request, _ worker: Worker) -> SkipReason? {
        Self.conditions.first { !holds($0, request, worker) }
    }

    private func holds(_ condition: SkipReason, _ request: Request, _ worker: Worker) -> Bool {
        let (terms, offer) = (request.terms, worker.offer)
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
            let prompt = request.prompt.lowercased()
            return worker.blocked.allSatisfy { !prompt.contains($0) }
        case .untrusted: return isTrusted(worker.owner) || !terms.trustedWorkersOnly
        case .slow: return terms.allowsSlowWorkers || !isSlow(worker)
        case .agent:
            let parts = worker.offer.agent.split(separator: ":", omittingEmptySubsequences: false)
            let isNamed = parts.count >= 3 && parts[1].first?.isNumber == true
            return !terms.validatedAgentsOnly
                || isNamed && policy.validatedAgents.contains(String(parts[0]))
        case .maintenance:
            let isOwn = worker.owner == request.user
            return !worker.isPaused && (!worker.isInMaintenance || isOwn)
        case .failedBefore:
            return !request.failedBy.contains(worker.id) || !anotherServes(request)
        }
    }

    /// True when a worker that is here and has not failed the request meets every condition.
    private func anotherServes(_ request: Request) -> Bool {
        workers.values.contains { other in
            other.isHere && !request.failedBy.contains(other.id)
                && Self.conditions.allSatisfy {
                    $0 == .failedBefore || holds($0, request, other)
                }
        }
    }

    /// True when a worker that is here could serve the request, or one is at it.
    func isPossible(_ request: Request) -> Bool {
        request.running > 0
            || workers.values.contains { $0.isHere && obstacle(request, $0) == nil }
    }

    /// Slower than the policy's limit over its last twenty texts; who was never measured is not.
    private func isSlow(_ worker: Worker) -> Bool {
        let (tokens, milliseconds) = pace(of: worker)
        guard milliseconds > 0 else { return false }
        return tokens * 1_000_000 < policy.slowSpeed * milliseconds
    }

    private func pace(of worker: Worker) -> (tokens: Int64, milliseconds: Int64) {
        worker.texts.suffix(20).reduce((0, 0)) { ($0.0 + $1.tokens, $0.1 + $1.milliseconds) }
    }

    /// How long a worker has for a request: three times what its speed predicts, prompt included,
    /// from 150 s to ten minutes; unmeasured it counts as three tokens a second.
    func limit(of request: Request, on worker: Worker) -> Int64 {
        let prompt = (request.prompt.utf8.count + 3) / 4
        let wanted = Int64(request.terms.maximumLength + prompt)
        let (tokens, milliseconds) = pace(of: worker)
        let predicted: Int64
        if milliseconds == 0 {
            predicted = wanted * 1000 / 3
        } else {
            predicted = tokens == 0 ? .max / 4 : wanted * milliseconds / tokens
        }
        return min(max(3 * predicted, 150_000), 600_000)
    }

    /// What some tokens cost on a model, in centikudos: T × B ÷ 21 kudos.
    static func price(tokens: Int, on model: String) -> Int64 {
        let millions: [String: Int64] = ["small-350M": 350, "large-13B": 13_000]
        let numerator = Int64(tokens) * (millions[model] ?? 1000)
        // Half away from zero; nothing here is negative.
        return (2 * numerator + 210) / 420
    }

    /// The tokens that a text of some bytes is paid for.
    static func tokens(bytes: Int, atMost limit: Int) -> Int { min(limit, (bytes + 3) / 4) }
}
