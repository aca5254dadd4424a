import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// KoboldCpp's own worker and the scribe: what they ask beside the job itself, and how they hear of
/// what goes wrong.
@Suite struct ReplayWorkerTests {
    private static let kobold = RecordedWorker.all[0]
    private static let scribe = RecordedWorker.all[1]

    /// A call with the headers as the program spells them.
    private func send(
        _ horde: Harness, _ worker: RecordedWorker, _ path: String, _ key: String, _ body: String
    ) async throws -> Reply {
        var headers = worker.headers
        if worker.agent != nil {
            headers[.userAgent] = "KoboldCppEmbeddedWorkerV2"
            if let name = HTTPField.Name("Apikey") { headers[name] = key }
            headers[.contentType] = "application/json"
            return try await horde.send(.post, path, body: body, headers: headers)
        }
        return try await horde.send(.post, path, key: key, body: body, headers: headers)
    }

    /// Version 1.117 takes several jobs at once under one name.
    @Test func severalThreadsOfKoboldCppHaveOneName() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let body = String(Self.kobold.pop.dropLast()) + #","threads":3}"#
            for _ in 0..<3 { _ = try await horde.ask() }
            var jobs: [String] = []
            for _ in 0..<3 {
                let reply = try await send(horde, Self.kobold, Harness.pop, owner.key, body)
                jobs.append(try #require(reply["id"]?.text))
                #expect(reply["payload"]?.names.contains("prompt") == true)
            }
            #expect(Set(jobs).count == 3)
            try await send(horde, Self.kobold, Harness.pop, owner.key, body).expectNoJob()
            for job in jobs {
                let paid = try await send(
                    horde, Self.kobold, Harness.submit, owner.key,
                    #"{"id":"\#(job)",\#(Self.kobold.submit)}"#)
                #expect(paid["reward"]?.number != nil, "it is added and printed")
            }
            let user = try await horde.get("/api/v2/find_user", key: owner.key)
            #expect(user["worker_ids"]?.count == 1)
        }
    }

    /// An old one offers 400 tokens, and gets nothing that is longer.
    @Test func koboldCppGetsWhatFits() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let body = Self.kobold.pop.replacing(#""max_length":512"#, with: #""max_length":400"#)
            _ = try await horde.ask(params: #"{"max_length":401}"#)
            let none = try await send(horde, Self.kobold, Harness.pop, owner.key, body)
            none.expectNoJob()
            #expect(none["skipped"]?["max_length"]?.integer == 1)
            _ = try await horde.ask(params: #"{"max_length":400}"#)
            let job = try await send(horde, Self.kobold, Harness.pop, owner.key, body)
            #expect(job["payload"]?["max_length"]?.integer == 400)
        }
    }

    /// Any status that is no success is a pause to it; its log shows the body.
    @Test func koboldCppHearsOfAWrongKey() async throws {
        try await Harness.run(setup: .live) { horde in
            let reply = try await send(
                horde, Self.kobold, Harness.pop, "wrong", Self.kobold.pop)
            #expect(reply.status == 401)
            #expect(reply["message"]?.text?.isEmpty == false)
        }
    }

    @Test func theScribeBeginsWithItsUserAndShowsItsWorker() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let user = try await horde.get("/api/v2/find_user", key: owner.key)
            #expect(user["username"]?.text == "owner#\(owner.id)")
            try await send(
                horde, Self.scribe, Harness.pop, owner.key, Self.scribe.pop
            ).expectNoJob()
            let list = try await horde.get("/api/v2/workers")
            let id = try #require(list.json?[0]?["id"]?.text)
            let worker = try await horde.get("/api/v2/workers/\(id)", key: owner.key)
            #expect(worker["maintenance_mode"]?.truth == false)
            #expect(worker["kudos_details"]?["generated"]?.number != nil)
            for name in [
                "requests_fulfilled", "kudos_rewards", "threads", "uptime", "uncompleted_jobs",
            ] { #expect(worker[name]?.number != nil, "\(name)") }
            #expect(worker["models"]?.count == 1)
            let changed = try await horde.put(
                "/api/v2/workers/\(id)", key: owner.key, #"{"maintenance":true}"#)
            #expect(changed["maintenance"]?.truth == true)
            let figures = try await horde.get("/api/v2/status/performance")
            #expect(figures.status == 200)
        }
    }

    /// Of a failed pop it reads `message` without a look whether it is there.
    @Test func theScribeIsToldWhyItGetsNothing() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let wrong = try await send(horde, Self.scribe, Harness.pop, "wrong", Self.scribe.pop)
            #expect(wrong.status == 401 && wrong["message"]?.text != nil)
            let empty = Self.scribe.pop.replacing(#""name":"Den""#, with: #""name":7"#)
            let bad = try await send(horde, Self.scribe, Harness.pop, owner.key, empty)
            #expect(bad.status == 400 && bad["message"]?.text != nil)
            #expect(bad.faults == ["name"])
            try await send(
                horde, Self.scribe, Harness.pop, owner.key, Self.scribe.pop
            ).expectNoJob()
            let list = try await horde.get("/api/v2/workers")
            let id = try #require(list.json?[0]?["id"]?.text)
            _ = try await horde.put(
                "/api/v2/workers/\(id)", key: owner.key, #"{"maintenance":true}"#)
            let resting = try await send(
                horde, Self.scribe, Harness.pop, owner.key, Self.scribe.pop)
            #expect(resting.status == 403 && resting["message"]?.text != nil)
        }
    }

    /// 404 means that the job is gone; all but 400 and 404 would be tried ten times.
    @Test func theScribesLateAndFaultedSubmitsAreAnsweredOnce() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let id = try await horde.ask()
            let first = try await send(
                horde, Self.scribe, Harness.pop, owner.key, Self.scribe.pop)
            let job = try #require(first["id"]?.text)
            let faulted = try await send(
                horde, Self.scribe, Harness.submit, owner.key,
                #"{"id":"\#(job)","state":"faulted","generation":"faulted","seed":-1}"#)
            #expect(faulted.status == 200)
            #expect(faulted["reward"]?.number != nil)
            let late = try await send(
                horde, Self.scribe, Harness.submit, owner.key,
                #"{"id":"\#(job)",\#(Self.scribe.submit)}"#)
            #expect([200, 400, 404].contains(late.status), "\(late.status)")
            #expect(late.status == 200 || late["message"]?.text != nil)
            _ = try await horde.delete("\(Harness.status)/\(id)")

            let other = try await horde.ask()
            let second = try #require(
                try await send(horde, Self.scribe, Harness.pop, owner.key, Self.scribe.pop)[
                    "id"]?.text)
            _ = try await horde.delete("\(Harness.status)/\(other)")
            let body = #"{"id":"\#(second)",\#(Self.scribe.submit)}"#
            let stale = try await send(horde, Self.scribe, Harness.submit, owner.key, body)
            #expect([200, 404].contains(stale.status), "\(stale.status) \(stale.text)")
            let again = try await send(horde, Self.scribe, Harness.submit, owner.key, body)
            #expect([200, 400, 404].contains(again.status), "\(again.status) \(again.text)")
            let unknown = try await send(
                horde, Self.scribe, Harness.submit, owner.key,
                #"{"id":"00000000-0000-0000-0000-00000000abcd",\#(Self.scribe.submit)}"#)
            #expect(unknown.status == 404 && unknown["message"]?.text != nil)
        }
    }
}
