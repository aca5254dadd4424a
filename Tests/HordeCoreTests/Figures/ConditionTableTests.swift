import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Conditions with their figures")
struct ConditionTableTests {
    @Test("Each says what did not fit, and what was not asked")
    func table() throws {
        var horde = SmallHorde()
        let host = try horde.user("host")
        let asker = try horde.user("asker", 100)
        try horde.ask(
            .by(host, name: "other", models: ["other"]))
        try horde.ask(
            .by(
                host, length: 100, context: 2048, takesNSFW: false, agent: "stranger:1:url",
                blocking: ["dragon"]))
        let worker = try #require(horde.worker("worker"))
        let other = try #require(horde.worker("other"))
        let table: [(SkipReason, ConditionFault, (inout RequestTerms) -> Void)] = [
            (.worker, .notNamed(workers: 1), { $0.workers = [other] }),
            (
                .worker, .excluded,
                {
                    $0.workers = [worker]
                    $0.excludesWorkers = true
                }
            ),
            (.models, .otherModels(asked: ["x"], offered: ["small"]), { $0.models = ["x"] }),
            (
                .contextLength, .tooMany(asked: 2049, limit: 2048),
                { $0.maximumContextLength = 2049 }
            ),
            (.length, .tooMany(asked: 101, limit: 100), { $0.maximumLength = 101 }),
            (.softPrompt, .softPromptMissing, { $0.softPrompt = "verse" }),
            (.nsfw, .nsfwRefused, { $0.isMarkedNSFW = true }),
            (.untrusted, .ownerUntrusted, { $0.trustedWorkersOnly = true }),
            (.agent, .programNotValidated(name: "stranger"), { $0.validatedAgentsOnly = true }),
        ]
        for (condition, fault, change) in table {
            var terms = RequestTerms()
            change(&terms)
            let id = try horde.submit(asker, terms)
            let checks = try checks(of: id, on: worker, horde)
            let expected = ConditionCheck(condition, .failed(fault))
            #expect(checks.first { $0.fault != nil } == expected)
        }
        let plain = try checks(of: horde.submit(asker), on: worker, horde)
        #expect(
            plain.filter { $0.outcome == .passed }.map(\.condition)
                == [.contextLength, .length, .blockedWords])
        #expect(plain.count { $0.outcome == .notAsked } == 9)
        let dragon = try checks(of: horde.submit(asker, prompt: "A DRAGON"), on: worker, horde)
        #expect(dragon.compactMap(\.fault) == [.wordBlocked])
    }

    private func checks(
        of id: RequestID, on worker: WorkerID, _ horde: SmallHorde
    ) throws -> [ConditionCheck] {
        horde.state.conditions(
            of: try #require(horde.state.requests[id]),
            for: try #require(horde.state.workers[worker]), reading: horde.vault)
    }
}
