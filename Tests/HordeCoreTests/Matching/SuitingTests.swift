import Testing

@testable import HordeCore

@Suite("Conditions in detail")
struct SuitingTests {
    /// Whether a worker gets the one request that waits.
    private func isServed(
        _ terms: RequestTerms, prompt: String = "A quiet evening",
        by change: (UserID) -> PopRequest
    ) throws -> Bool {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 100))
        _ = try horde.submit(asker, terms.normalised, prompt: prompt)
        return try horde.serve(change(host)) != nil
    }

    @Test("An empty soft prompt asks for none", arguments: [("", true), (" ", true), ("a", false)])
    func softPrompt(name: String, served: Bool) throws {
        #expect(try isServed(RequestTerms(softPrompt: name)) { .by($0) } == served)
    }

    @Test(
        "Limits are inclusive", arguments: [(80, 1024, true), (79, 1024, false), (80, 1023, false)])
    func limits(length: Int, context: Int, served: Bool) throws {
        let terms = RequestTerms(maximumLength: 80, maximumContextLength: 1024)
        #expect(try isServed(terms) { .by($0, length: length, context: context) } == served)
    }

    @Test(
        "Blocked words are found in any case and inside of words",
        arguments: [("Dragonfly", false), ("DRAGON", false), ("drag on", true)])
    func words(prompt: String, served: Bool) throws {
        #expect(
            try isServed(RequestTerms(), prompt: prompt) { .by($0, blocking: ["dragon"]) }
                == served)
    }

    @Test(
        "Only a program on the list is validated",
        arguments: [
            ("HordeBridge:1.0:url", true), ("HordeBridge", false), ("TabbyAPI:2:u", true),
            ("Other:1:url", false), ("HordeBridge:x:url", false),
        ])
    func agent(agent: String, served: Bool) throws {
        let terms = RequestTerms(validatedAgentsOnly: true)
        #expect(try isServed(terms) { .by($0, agent: agent) } == served)
    }

    @Test(
        "A list of workers names those that may, or those that may not", arguments: [true, false])
    func workers(excludes: Bool) throws {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 100))
        try horde.ask(.by(host, name: "one"))
        try horde.ask(.by(host, name: "two"))
        let one = try #require(horde.worker("one"))
        _ = try horde.submit(asker, RequestTerms(workers: [one], excludesWorkers: excludes))
        let (wrong, right) = excludes ? ("one", "two") : ("two", "one")
        #expect(try horde.serve(.by(host, name: wrong)) == nil)
        #expect(try horde.serve(.by(host, name: right)) != nil)
    }

    @Test("A worker that was never measured is not slow")
    func unmeasured() throws {
        #expect(try isServed(RequestTerms(allowsSlowWorkers: false)) { .by($0) })
    }

    @Test("In maintenance a worker serves its owner alone, and says why to others")
    func maintenance() throws {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 100))
        try horde.ask(.by(host))
        let worker = try #require(horde.worker("worker"))
        try horde.change(worker) {
            $0.isInMaintenance = true
            $0.maintenanceMessage = "Back soon."
        }
        _ = try horde.submit(asker)
        #expect(throws: HordeRejection.workerInMaintenance(message: "Back soon.")) {
            try horde.ask(.by(host))
        }
        let own = try horde.submit(host)
        #expect(try horde.serve(.by(host)) == own)
    }

    @Test("A paused worker gets nothing, not even its owner's")
    func paused() throws {
        var horde = SmallHorde()
        let host = try horde.user("host")
        try horde.ask(.by(host))
        let worker = try #require(horde.worker("worker"))
        try horde.change(worker) { $0.isPaused = true }
        _ = try horde.submit(host)
        #expect(try horde.serve(.by(host)) == nil)
    }

    @Test("A worker that failed a request gets it again only when nobody else could serve it")
    func failedBefore() throws {
        var horde = SmallHorde()
        let (host, asker) = (try horde.user("host"), try horde.user("asker", 100))
        try horde.ask(.by(host, name: "other"))
        let id = try horde.submit(asker)
        try horde.fail(try #require(try horde.pop(.by(host, name: "failing")).first))
        #expect(try horde.serve(.by(host, name: "failing")) == nil)
        try horde.tick(.seconds(200))
        try horde.ask(.by(host, name: "failing", length: 1))
        try horde.tick(.seconds(200))
        #expect(try horde.serve(.by(host, name: "failing")) == id)
    }
}
