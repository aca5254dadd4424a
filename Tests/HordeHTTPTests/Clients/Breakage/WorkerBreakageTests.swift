import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// What programs that work break on: points 7 to 10, 17 and 18 of the list in
/// Docs/Compatibility.md.
@Suite struct WorkerBreakageTests {
    private static let members = [
        "payload", "id", "ids", "messages", "ttl", "extra_source_images", "skipped",
        "softprompt", "model",
    ]
    /// Everything that a payload may hold.
    private static let settings: Set = [
        "prompt", "n", "max_length", "max_context_length", "rep_pen", "rep_pen_range",
        "rep_pen_slope", "temperature", "tfs", "top_a", "top_k", "top_p", "typical",
        "sampler_order", "use_default_badwordsids", "stop_sequence", "min_p", "smoothing_factor",
        "dynatemp_range", "dynatemp_exponent", "singleline", "frmtadsnsp", "frmtrmblln",
        "frmtrmspch", "frmttriminc",
    ]

    /// Whether nothing waits, or nothing that the worker could do.
    @Test func point07APopWithoutAJobHasEveryKey() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            for waiting in [nil, #","models":["another"]"#, #","trusted_workers":true"#] {
                if let waiting { _ = try await horde.ask(more: waiting) }
                for more in ["", #","amount":3,"threads":3"#, #","softprompts":["a"]"#] {
                    let reply = try await horde.pop(owner.key, more: more)
                    reply.expectNoJob()
                    #expect(reply.json?.names == Self.members)
                }
            }
        }
    }

    /// Defaults are filled in, and what must be an integer is one.
    @Test(arguments: ["{}", #"{"max_length":80.0,"max_context_length":2.048e3,"n":1.0}"#])
    func point08AJobHasWhatWorkersNeed(params: String) async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            _ = try await horde.ask(params: params)
            let reply = try await horde.pop(owner.key)
            #expect(reply.json?.names == Self.members)
            let id = try #require(reply["id"]?.text)
            #expect(reply["ids"]?.values == [.string(id)])
            #expect(reply["softprompt"] == .null)
            #expect(reply["payload"]?["prompt"]?.text == "Once")
            #expect(reply["payload"]?["max_length"]?.number == "80")
            #expect(reply["payload"]?["max_context_length"]?.number == "2048")
            #expect(reply["payload"]?["n"]?.number == "1")
        }
    }

    @Test(arguments: RecordedRequester.all)
    func point09OnlyKnownSettingsReachAWorker(requester: RecordedRequester) async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let taken = try await horde.send(
                .post, Harness.async, key: Harness.anonymous, body: requester.body,
                headers: requester.headers)
            #expect(taken.status == 202)
            let reply = try await horde.pop(owner.key, models: #"["koboldcpp/tiny-8B"]"#)
            let payload = try #require(reply["payload"])
            #expect(reply["id"]?.text != nil)
            #expect(Set(payload.names).isSubset(of: Self.settings), "\(payload.names)")
            #expect(!reply.text.contains("canary"))
        }
    }

    /// For a text, for one of one's own, for nothing, and for what was given back.
    @Test func point10ASubmitAnswersWithANumber() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            for (asker, more) in [
                (Harness.anonymous, ""), (owner.key, ""),
                (Harness.anonymous, #","state":"faulted","seed":-1"#),
            ] {
                _ = try await horde.ask(asker)
                let job = try #require(try await horde.pop(owner.key)["id"]?.text)
                let reply = try await horde.deliver(owner.key, job: job, more: more)
                #expect(reply.status == 200)
                #expect(reply.json?.names.first == "reward")
                #expect(reply["reward"]?.number != nil, "\(reply.text)")
            }
        }
    }

    /// The list is of programs that are known; the operator adds to it.
    @Test func point17WhichProgramsAreValidatedIsTheOperatorsChoice() async throws {
        let agents = [
            "AI Horde Worker:24:x", "AI Horde Worker~aphrodite~oai:24:x",
            "AI Horde Worker~aphrodite~kai:24:x", "KoboldCppEmbedWorker:2:x", "TabbyAPI:1:x",
            "HordeBridge:1:x",
        ]
        var open = HordePolicy.friends
        open.validatedAgents.insert("KoboldAI Bridge")
        for (policy, known) in [(HordePolicy.friends, agents), (open, ["KoboldAI Bridge:10:x"])] {
            try await Harness.run(policy: policy) { horde in
                let owner = try await horde.person("owner")
                for (index, agent) in known.enumerated() {
                    _ = try await horde.ask(more: #","validated_backends":true"#)
                    let reply = try await horde.pop(
                        owner.key, name: "Den \(index)", more: #","bridge_agent":"\#(agent)""#)
                    #expect(reply["id"]?.text != nil, "\(agent)")
                }
                let unknown = #","bridge_agent":"AI Horde Worker~unknown~kai~kai:24:x""#
                _ = try await horde.ask(more: #","validated_backends":true"#)
                let none = try await horde.pop(owner.key, name: "Scribe", more: unknown)
                #expect(none["id"] == .null)
                #expect(none["skipped"]?["bridge_version"]?.integer == 1)
                _ = try await horde.ask(prompt: "Whoever")
                let job = try await horde.pop(owner.key, name: "Scribe", more: unknown)
                #expect(job["payload"]?["prompt"]?.text == "Whoever", "it is not the default")
            }
        }
    }

    /// A worker that says nothing more loses the job when its time is up, and another gets it.
    @Test func point18TheServerEndsAJobThatNobodyFinishes() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let id = try await horde.ask()
            let first = try await horde.pop(owner.key)
            let limit = try #require(first["ttl"]?.integer)
            horde.clock.advance(by: .seconds(limit - 1))
            #expect(try await horde.pop(owner.key, name: "Other")["id"] == .null)
            horde.clock.advance(by: .seconds(1))
            let second = try await horde.pop(owner.key, name: "Other")
            #expect(second["payload"]?["prompt"]?.text == "Once")
            #expect(second["id"] != first["id"])
            let status = try await horde.get("\(Harness.status)/\(id)")
            #expect(status["processing"]?.integer == 1)
            #expect(status["restarted"]?.integer != nil)
        }
    }
}
