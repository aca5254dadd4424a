import Testing

@testable import HordeCore

@Suite("Which request suits which worker")
struct MatchingTests {
    /// A horde with one request of `asker` that meets every condition but those spoiled.
    private struct Scene {
        var horde = SmallHorde()
        let host: UserID
        let asker: UserID
        var terms = RequestTerms(models: ["small"])
        var prompt = "A quiet evening"
        private var isPaused = false
        private var hasFailed = false

        init() throws {
            host = try horde.user("host")
            asker = try horde.user("asker", 100)
        }

        /// The pop of the worker in question.
        var pop: PopRequest {
            .by(
                host, length: 100, context: 2048, softPrompts: ["verse"], takesNSFW: false,
                agent: "stranger:1:url", blocking: ["dragon"])
        }

        mutating func spoil(_ condition: SkipReason) throws {
            switch condition {
            case .worker: terms.workers = [try #require(horde.worker("other"))]
            case .models: terms.models = ["large"]
            case .contextLength: terms.maximumContextLength = 2049
            case .length: terms.maximumLength = 101
            case .softPrompt: terms.softPrompt = "prose"
            case .nsfw: terms.isMarkedNSFW = true
            case .blockedWords: prompt = "Here be DRAGONS"
            case .untrusted: terms.trustedWorkersOnly = true
            case .slow: terms.allowsSlowWorkers = false
            case .agent: terms.validatedAgentsOnly = true
            case .maintenance: isPaused = true
            case .failedBefore: hasFailed = true
            }
        }

        /// Makes the workers known: the one in question has delivered very slowly, the other suits
        /// in everything and would serve.
        mutating func prepare() throws {
            _ = try horde.submit(asker)
            let job = try #require(try horde.pop(pop).first)
            try horde.tick(.seconds(100))
            try horde.deliver(job, bytes: 4)
            var changes = UserChanges()
            changes.roles = [UserChanges.RoleChange(role: .trusted, isOn: true)]
            let friend = try horde.user("friend")
            try horde.change(friend, changes)
            try horde.ask(
                .by(
                    friend, name: "other", models: ["small", "large"],
                    softPrompts: ["verse", "prose"], agent: "HordeBridge:1:url"))
        }

        mutating func skipped() throws -> [SkipReason: Int] {
            let id = try horde.submit(asker, terms, prompt: prompt)
            let name = try #require(horde.worker("worker"))
            if hasFailed {
                try horde.fail(try #require(try assigned(id)))
            }
            if isPaused { try horde.change(name) { $0.isPaused = true } }
            _ = try horde.pop(pop)
            for event in horde.events {
                if case .volatile(let event) = event,
                    case .popAnswered(_, _, _, let skipped) = event.fact
                {
                    return skipped
                }
            }
            return [:]
        }

        /// A job that the worker takes although it may not suit it, as it did before it changed.
        private mutating func assigned(_ id: RequestID) throws -> JobID? {
            let able = PopRequest.by(
                host, models: ["small", "large"], softPrompts: ["verse", "prose"],
                agent: "HordeBridge:1:url")
            return try horde.pop(able).first
        }
    }

    @Test("Whoever meets every condition gets the job")
    func suits() throws {
        var scene = try Scene()
        try scene.prepare()
        #expect(try scene.skipped() == [:])
        #expect(scene.horde.state.runningJobs == 1)
    }

    @Test("Each condition alone keeps a request from a worker", arguments: SkipReason.allCases)
    func alone(condition: SkipReason) throws {
        var scene = try Scene()
        try scene.prepare()
        try scene.spoil(condition)
        #expect(try scene.skipped() == [condition: 1])
    }

    @Test(
        "Of two conditions that fail the earlier one is told",
        arguments: zip(SkipReason.allCases.sorted(), SkipReason.allCases.sorted().dropFirst()))
    func precedence(earlier: SkipReason, later: SkipReason) throws {
        var scene = try Scene()
        try scene.prepare()
        try scene.spoil(earlier)
        try scene.spoil(later)
        #expect(try scene.skipped() == [earlier: 1])
    }
}
