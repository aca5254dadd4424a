import HordeCore
import Testing

@testable import HordeHTTP

/// What programs that ask break on: points 1 to 6 and 13 of the list in Docs/Compatibility.md.
@Suite struct RequesterBreakageTests {
    @Test func point01AReceiptIs202WithoutANullMessage() async throws {
        var dear = HordePolicy.friends
        dear.requestFee = Kudos(centikudos: 150)
        for policy in [HordePolicy.friends, dear] {
            try await Harness.run(policy: policy) { horde in
                let owner = try await horde.person("owner")
                let alice = try await horde.person("alice", kudos: "0.35")
                for isServed in [false, true] {
                    if isServed { try await horde.pop(owner.key).expectNoJob() }
                    for params in ["{}", #"{"n":1,"max_length":77}"#, #"{"max_length":16}"#] {
                        let reply = try await horde.post(
                            Harness.async, key: alice.key,
                            #"{"prompt":"Once","params":\#(params),"models":["m/Llama-8B"]}"#)
                        #expect(reply.status == 202, "RisuAI takes no other status")
                        let id = try #require(reply["id"]?.text)
                        #expect(id.count == 36)
                        #expect(reply["message"] != .null, "the SDK dies of it")
                        #expect((reply["message"] == nil) == isServed)
                        #expect(reply["kudos"]?.integer != nil, "\(reply.text)")
                        _ = try await horde.delete("\(Harness.status)/\(id)")
                    }
                }
            }
        }
    }

    /// From the first look to the end, in every way in which a request ends.
    @Test func point02AStatusHasAllMembersAtEveryTime() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let id = try await horde.ask(params: #"{"n":3,"max_length":77}"#)
            func look() async throws -> Reply {
                let reply = try await horde.get("\(Harness.status)/\(id)")
                reply.expectReadableStatus()
                #expect(reply.json?.names == GenerationTests.statusNames)
                return reply
            }
            _ = try await look()
            let first = try #require(try await horde.pop(owner.key)["id"]?.text)
            #expect(try await look()["processing"]?.integer == 1)
            horde.clock.advance(by: .milliseconds(1337))
            _ = try await horde.deliver(owner.key, job: first)
            #expect(try await look()["finished"]?.integer == 1)
            let second = try #require(try await horde.pop(owner.key)["id"]?.text)
            _ = try await horde.deliver(
                owner.key, job: second, text: "faulted", more: #","state":"faulted","seed":-1"#)
            #expect(try await look()["restarted"] != nil)
            let cancelled = try await horde.delete("\(Harness.status)/\(id)")
            cancelled.expectReadableStatus()
            #expect(try await look()["done"]?.truth == true)
        }
    }

    @Test func point02AFaultedRequestHasThemToo() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let id = try await horde.ask()
            for name in ["One", "Two", "Three"] {
                let job = try #require(try await horde.pop(owner.key, name: name)["id"]?.text)
                _ = try await horde.deliver(
                    owner.key, job: job, text: "faulted", more: #","state":"faulted","seed":-1"#)
            }
            let reply = try await horde.get("\(Harness.status)/\(id)")
            reply.expectReadableStatus()
            #expect(reply["faulted"]?.truth == true)
            #expect(reply["generations"]?.count == 0)
        }
    }

    /// Neither what waits in vain nor a horde that is closed puts one there.
    @Test func point03AStatusHasNoMessage() async throws {
        try await Harness.run { horde in
            let id = try await horde.ask(more: #","models":["nobody/has-it"]"#)
            for modes in [#"{"maintenance":true}"#, #"{"anonymous":false}"#] {
                _ = try await horde.put(
                    "/api/horde/v1/modes", key: horde.administrator, modes)
                let reply = try await horde.get("\(Harness.status)/\(id)")
                #expect(reply.status == 200)
                #expect(reply["message"] == nil)
            }
        }
    }

    /// With a worker that polls every three seconds, or is at work and does not poll at all.
    @Test func point04IsPossibleDoesNotFlicker() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            try await horde.pop(owner.key).expectNoJob()
            let first = try await horde.ask()
            for _ in 0..<30 {
                horde.clock.advance(by: .milliseconds(100))
                let reply = try await horde.get("\(Harness.status)/\(first)")
                #expect(reply["is_possible"]?.truth == true)
            }
            let job = try #require(try await horde.pop(owner.key)["id"]?.text)
            let second = try await horde.ask()
            for _ in 0..<49 {
                horde.clock.advance(by: .seconds(3))
                for id in [first, second] {
                    let reply = try await horde.get("\(Harness.status)/\(id)")
                    #expect(reply["is_possible"]?.truth == true)
                }
            }
            _ = try await horde.deliver(owner.key, job: job)
            let left = try await horde.get("\(Harness.status)/\(second)")
            #expect(left["is_possible"]?.truth == true)
        }
    }

    @Test func point05ATextHasItsMembersInTheirTypes() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            for (more, state) in [
                ("", "ok"), (#","state":"ok","seed":7"#, "ok"),
                (#","state":"censored","gen_metadata":[]"#, "censored"),
                (#","state":"csam""#, "censored"),
            ] {
                let id = try await horde.ask()
                let job = try #require(try await horde.pop(owner.key)["id"]?.text)
                _ = try await horde.deliver(owner.key, job: job, more: more)
                let reply = try await horde.get("\(Harness.status)/\(id)")
                let text = try #require(reply["generations"]?[0])
                #expect(text["text"]?.text != nil, "null crashes Kobold Lite")
                #expect(text["worker_name"]?.text == "Den")
                #expect(text["worker_id"]?.text?.count == 36)
                #expect(text["model"]?.text == "m/Llama-8B")
                #expect(text["state"]?.text == state, "nobody knows csam")
                #expect(text["seed"]?.integer != nil)
                #expect(text["gen_metadata"]?.count != nil || text["gen_metadata"] == .null)
            }
        }
    }

    @Test func point06ATextStaysReadableForTwentyMinutes() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let id = try await horde.ask()
            let job = try #require(try await horde.pop(owner.key)["id"]?.text)
            _ = try await horde.deliver(owner.key, job: job)
            horde.clock.advance(by: .seconds(20 * 60 - 1))
            await horde.service.sweep()
            for _ in 1...2 {
                let reply = try await horde.get("\(Harness.status)/\(id)")
                reply.expectReadableStatus()
                #expect(reply["generations"]?[0]?["text"]?.text == "upon a time")
            }
        }
    }

    /// One client sleeps two thirds of it, and with 1 not at all.
    @Test func point13TheWaitIsAtLeastTwoSecondsUntilAllIsDone() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let id = try await horde.ask(params: #"{"n":2,"max_length":16}"#)
            func wait() async throws -> Int {
                let reply = try await horde.get("\(Harness.status)/\(id)")
                return try #require(reply["wait_time"]?.integer)
            }
            #expect(try await wait() >= 2)
            let first = try #require(try await horde.pop(owner.key)["id"]?.text)
            for _ in 0..<14 {
                horde.clock.advance(by: .seconds(10))
                #expect(try await wait() >= 2)
            }
            _ = try await horde.deliver(owner.key, job: first)
            #expect(try await wait() >= 2)
            let second = try #require(try await horde.pop(owner.key)["id"]?.text)
            horde.clock.advance(by: .milliseconds(1))
            #expect(try await wait() >= 2)
            _ = try await horde.deliver(owner.key, job: second)
            #expect(try await wait() == 0)
        }
    }
}
