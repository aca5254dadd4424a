import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Matching")
struct MatchingTests {
    /// A request and a worker that suit each other, and a second worker that could serve it too.
    struct Pair {
        var horde: HordeFixture
        var terms = RequestTerms()
        var worker: Worker
        var prompt = "Once upon a time"
        var failed: [WorkerID] = []
        var user: UserID

        init() throws {
            horde = try HordeFixture()
            user = try horde.user("user")
            let owner = try horde.user("owner")
            _ = try horde.pop("w", of: owner)
            _ = try horde.pop("other", of: HordeFixture.root)
            worker = try horde.worker("w")
        }

        var obstacle: SkipReason? {
            let id = RequestID(bits: 1)
            var request = GenerationRequest(
                id: id, user: user, caller: nil, terms: terms, promptTokens: .zero,
                submittedAt: horde.now, arrival: 0, expiresAt: horde.now)
            request.failedWorkers = failed
            var vault = TextVault()
            vault.keep(RequestTexts(prompt: prompt, parameters: ""), of: id)
            return horde.state.obstacle(request, for: worker, reading: vault)
        }

        mutating func spoil(_ reason: SkipReason) {
            switch reason {
            case .worker: terms.workers = [WorkerID(bits: 99)]
            case .models: terms.models = ["another"]
            case .contextLength: terms.maximumContextLength = 4097
            case .length: terms.maximumLength = 513
            case .softPrompt: terms.softPrompt = "pirate"
            case .nsfw:
                terms.isMarkedNSFW = true
                worker.profile.offer.takesNSFW = false
            case .blockedWords: worker.blockedWords = ["upon"]
            case .untrusted: terms.trustedWorkersOnly = true
            case .slow:
                terms.allowsSlowWorkers = false
                worker.speed.note(TokenCount(2999), in: .seconds(1000))
            case .agent: terms.validatedAgentsOnly = true
            case .maintenance: worker.profile.maintenance = "Back soon"
            case .failedBefore: failed = [worker.id]
            }
        }
    }

    @Test("A pair without an obstacle suits")
    func suits() throws {
        #expect(try Pair().obstacle == nil)
    }

    @Test("Each condition alone, and the earlier of two", arguments: SkipReason.allCases)
    func precedence(first: SkipReason) throws {
        for second in SkipReason.allCases where second >= first {
            var pair = try Pair()
            pair.spoil(second)
            pair.spoil(first)
            #expect(pair.obstacle == first, "\(first) before \(second)")
        }
    }

    @Test("A list of workers names those that may, or those that may not")
    func workers() throws {
        var pair = try Pair()
        pair.terms.workers = [WorkerID(bits: 99), pair.worker.id]
        #expect(pair.obstacle == nil)
        pair.terms.excludesWorkers = true
        #expect(pair.obstacle == .worker)
        pair.terms.workers = [WorkerID(bits: 99)]
        #expect(pair.obstacle == nil)
        pair.terms.workers = []
        #expect(pair.obstacle == nil)
    }

    @Test("One of the models is enough, and the limits may be met exactly")
    func limits() throws {
        var pair = try Pair()
        pair.terms.models = ["another", "plain-1B"]
        pair.terms.maximumContextLength = 4096
        pair.terms.maximumLength = 512
        #expect(pair.obstacle == nil)
    }

    @Test("A soft prompt without a name asks for none", arguments: ["", " ", "\t"])
    func softPrompt(name: String) {
        #expect(RequestTerms(softPrompt: name).normalised.softPrompt == nil)
        #expect(RequestTerms(softPrompt: "pirate").normalised.softPrompt == "pirate")
    }

    @Test("A soft prompt that the worker has suits; so does nsfw where it is taken")
    func offered() throws {
        var pair = try Pair()
        pair.terms.softPrompt = "pirate"
        pair.worker.profile.offer.softPrompts = ["poet", "pirate"]
        pair.terms.isMarkedNSFW = true
        #expect(pair.obstacle == nil)
        pair.terms.isMarkedNSFW = false
        pair.worker.profile.offer.takesNSFW = false
        #expect(pair.obstacle == nil)
    }

    @Test("Blocked words are found in any case and within words")
    func blockedWords() throws {
        var pair = try Pair()
        pair.worker.blockedWords = ["dark"]
        #expect(pair.obstacle == nil)
        pair.prompt = "The DARKNESS"
        #expect(pair.obstacle == .blockedWords)
    }

    @Test("A worker at exactly the slow speed, or unmeasured, is not slow")
    func slow() throws {
        var pair = try Pair()
        pair.terms.allowsSlowWorkers = false
        #expect(pair.obstacle == nil)
        pair.worker.speed.note(TokenCount(3000), in: .seconds(1000))
        #expect(pair.obstacle == nil)
        pair.worker.speed.note(TokenCount(1), in: .seconds(1000))
        #expect(pair.obstacle == .slow)
    }

    @Test(
        "Validated agents",
        arguments: [
            ("HordeBridge:1:here", true), ("KoboldCppEmbedWorker:2:https://a", true),
            ("HordeBridge", false), ("HordeBridge:x:y", false), ("Mallory:1:x", false),
            ("hordebridge:1:x", false),
        ])
    func agents(agent: String, suits: Bool) throws {
        var pair = try Pair()
        pair.terms.validatedAgentsOnly = true
        pair.worker.profile.offer.agent = agent
        #expect(pair.obstacle == (suits ? nil : .agent))
    }

    @Test("In maintenance a worker serves its owner; paused it serves nobody")
    func maintenance() throws {
        var pair = try Pair()
        pair.user = pair.worker.profile.owner
        pair.worker.profile.maintenance = "Back soon"
        #expect(pair.obstacle == nil)
        pair.worker.profile.isPaused = true
        #expect(pair.obstacle == .maintenance)
    }

    @Test("A worker that failed may try again when no other worker could serve it")
    func failedBefore() throws {
        var pair = try Pair()
        let other = try pair.horde.worker("other").id
        pair.failed = [pair.worker.id]
        #expect(pair.obstacle == .failedBefore)
        pair.failed = [pair.worker.id, other]
        #expect(pair.obstacle == nil)
        pair.failed = [pair.worker.id]
        try pair.horde.change("other") { $0.isInMaintenance = true }
        #expect(pair.obstacle == nil)
        try pair.horde.change("other") { $0.isInMaintenance = false }
        #expect(pair.obstacle == .failedBefore)
        pair.horde.tick(.seconds(400))
        #expect(pair.obstacle == nil)
    }

    @Test("What is passed over is counted once, under the first failed condition")
    func skipped() throws {
        var policy = HordePolicy.friends
        policy.examinedRequests = 5
        var horde = try HordeFixture(policy: policy)
        let (user, owner) = (try horde.user("user"), try horde.user("owner"))
        _ = try horde.submit(user, RequestTerms(maximumLength: 2000, models: ["b", "c"]))
        for _ in 0..<3 {
            _ = try horde.submit(
                user, RequestTerms(maximumLength: 2000, maximumContextLength: 2000))
        }
        #expect(try horde.pop("w", of: owner).skipped == [.models: 1, .length: 3])
        for _ in 0..<3 { _ = try horde.submit(user, RequestTerms(models: ["b"])) }
        #expect(try horde.pop("w", of: owner).skipped == [.models: 2, .length: 3])
    }
}
