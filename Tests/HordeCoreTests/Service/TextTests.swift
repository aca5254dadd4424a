import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Texts in memory")
struct TextTests {
    @Test("A prompt that does not fit is refused, and room comes back when a request expires")
    func fullOfPrompts() async throws {
        var policy = HordePolicy.friends
        policy.vaultBytes = 100
        policy.promptBytes = 90
        policy.parameterBytes = 10
        let stage = try await ServiceStage(policy: policy)
        _ = try await stage.submit(prompt: String(repeating: "x", count: 90))
        await #expect(throws: HordeRejection.full) {
            try await stage.submit(prompt: "seven77")
        }
        _ = try await stage.submit(prompt: "six666")
        #expect(await stage.service.vault.byteCount == 100)
        await stage.pass(.seconds(1200))
        #expect(await stage.service.vault.byteCount == 0)
    }

    @Test("A text that does not fit is refused, and its job goes on")
    func fullOfTexts() async throws {
        var policy = HordePolicy.friends
        policy.vaultBytes = 100
        policy.promptBytes = 90
        policy.parameterBytes = 10
        let stage = try await ServiceStage(policy: policy)
        let owner = try await stage.user("owner")
        let request = try await stage.submit(prompt: String(repeating: "x", count: 90))
        let job = try await stage.job(of: owner)
        await #expect(throws: HordeRejection.full) {
            try await stage.service.deliver(
                JobDelivery(job: job, owner: owner, text: "nine 9999"))
        }
        #expect(try await stage.service.status(of: request).running == 1)
        _ = try await stage.deliver(job, by: owner, text: "eight888")
        #expect(await stage.service.vault.byteCount == 100)
    }

    @Test("A refused request leaves no text behind")
    func refused() async throws {
        let stage = try await ServiceStage()
        await #expect(throws: HordeRejection.unknownUser) { try await stage.submit(UserID(99)) }
        #expect(await stage.service.vault.byteCount == 0)
    }

    @Test("A text of more than sixteen bytes a token and 256 is cut and counted against its worker")
    func cut() async throws {
        let stage = try await ServiceStage()
        let owner = try await stage.user("owner")
        for (bytes, kept) in [(1536, 1536), (1537, 1536)] {
            let request = try await stage.submit()
            let job = try await stage.job(of: owner)
            let text = String(repeating: "x", count: bytes)
            #expect(try await stage.deliver(job, by: owner, text: text) == Kudos(centikudos: 381))
            let status = try await stage.service.status(of: request)
            #expect(status.generations.first?.text.utf8.count == kept)
        }
        #expect(await stage.service.state.workers.values.first?.overruns == 1)
    }

    @Test(
        "At the instant at which a request expires, and not before, its texts are gone",
        arguments: [(0, .seconds(1200)), (1, .seconds(1200)), (35, .seconds(600))]
            as [(Int, Duration)])
    func wiped(looks: Int, rest: Duration) async throws {
        let stage = try await ServiceStage()
        let owner = try await stage.user("owner")
        let request = try await stage.submit()
        let job = try await stage.job(of: owner)
        _ = try await stage.deliver(job, by: owner)
        for _ in 0..<looks {
            await stage.pass(.seconds(600))
            _ = try await stage.service.status(of: request)
        }
        await stage.pass(rest - .milliseconds(1))
        var vault = await stage.service.vault
        #expect(vault[request] != nil && vault[job] != nil)
        await stage.pass(.milliseconds(1))
        vault = await stage.service.vault
        #expect(vault[request] == nil && vault[job] == nil && vault.byteCount == 0)
        await #expect(throws: HordeRejection.unknownRequest) {
            try await stage.service.status(of: request)
        }
    }

    /// What a value shows of itself to a log, a debugger and a dump.
    private func shown(_ value: Any) -> String {
        var text = String(describing: value) + String(reflecting: value)
        dump(value, to: &text)
        return text
    }

    @Test("What goes in and out shows no text to logs, debuggers and dumps")
    func canary() async throws {
        let canary = "kanarienvogel"
        let stage = try await ServiceStage()
        let owner = try await stage.user("owner")
        let texts = RequestTexts(prompt: canary, parameters: "{\"memory\":\"\(canary)\"}")
        let submission = RequestSubmission(
            user: .anonymous, caller: nil, terms: RequestTerms(), texts: texts)
        let request = try await stage.service.submit(submission).id
        let outcome = try await stage.pop(of: owner)
        let job = try #require(outcome.jobs.first)
        #expect(job.texts.prompt == canary)
        let delivery = JobDelivery(job: job.job, owner: owner, text: canary)
        _ = try await stage.deliver(job.job, by: owner, text: canary)
        let status = try await stage.service.status(of: request)
        #expect(status.generations.first?.text == canary)
        let vault = await stage.service.vault
        let state = await stage.service.state
        let values: [Any] = [
            texts, submission, job, outcome, delivery, status, status.generations, vault, state,
            stage.service, [texts], Optional(texts) as Any, stage.journal.batches,
        ]
        for value in values { #expect(!shown(value).contains(canary)) }
    }

    @Test("A digest shows none of its bytes")
    func digest() throws {
        let digest = try #require(SecretDigest(bytes: [UInt8](repeating: 0xAB, count: 32)))
        let registration = Registration(name: "new", key: digest, invitation: digest)
        for value in [digest, registration, [digest: 1]] as [Any] {
            let shown = shown(value)
            #expect(!shown.lowercased().contains("abab") && !shown.contains("171"))
            #expect(!shown.contains("\(0xABAB_ABAB_ABAB_ABAB as UInt64)"))
        }
    }
}
