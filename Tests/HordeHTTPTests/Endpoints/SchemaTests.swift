import HTTPTypes
import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// The strict types and the bounds of the body of `async`, over HTTP.
@Suite struct SchemaTests {
    private static let wrongIntegers = [
        "\"200\"", "true", "null", "200.5", "-1", "0", "1e999", "99999999999999999999", "[]", "{}",
        "\"\"", "9007199254740993.5",
    ]

    @Test(arguments: ["n", "max_length", "max_context_length", "max_content_length"])
    func integersOfEveryWrongKind(name: String) async throws {
        try await Harness.run { horde in
            for value in Self.wrongIntegers {
                let reply = try await horde.post(
                    Harness.async, key: Harness.anonymous,
                    #"{"prompt":"a","params":{"\#(name)":\#(value)}}"#)
                #expect(reply.status == 400, "\(value)")
                #expect(reply.faults == ["params.\(name)"], "\(value)")
                #expect(
                    reply["message"]?.text?.hasPrefix("Input payload validation failed") == true)
                #expect(reply.code == nil)
            }
        }
    }

    @Test(arguments: [
        ("n", ["1", "20", "2.0"], ["0", "21"]),
        ("max_length", ["16", "4096", "1e2"], ["15", "4097"]),
        ("max_context_length", ["80", "1048576"], ["79", "1048577"]),
        ("temperature", ["0", "5", "0.7", "1e-1"], ["-0.1", "5.01", "\"1\"", "null"]),
        ("tfs", ["0", "1"], ["1.1"]), ("top_a", ["0", "1"], ["1.1"]),
        ("top_k", ["0", "200", "40.0"], ["201", "1.5"]),
        ("top_p", ["0.001", "1"], ["0", "0.0009", "1.1"]), ("typical", ["0", "1"], ["-1"]),
        ("rep_pen", ["1", "3"], ["0.9", "3.1"]), ("rep_pen_range", ["0", "4096"], ["4097"]),
        ("rep_pen_slope", ["0", "10"], ["10.5"]), ("min_p", ["0", "1"], ["2"]),
        ("smoothing_factor", ["0", "10"], ["11"]), ("dynatemp_range", ["0", "5"], ["6"]),
        ("dynatemp_exponent", ["0", "5"], ["6"]),
        ("singleline", ["true", "false"], ["1", "null"]),
        ("use_default_badwordsids", ["true"], ["\"true\""]),
        ("stop_sequence", ["[]", "[\"a\"]"], ["\"a\"", "[1]", "null"]),
        ("sampler_order", ["[6,0,1,2,3,4,5]"], ["[\"6\"]", "6", "[1.5]"]),
    ])
    func parameters(name: String, good: [String], bad: [String]) async throws {
        try await Harness.run { horde in
            for value in good {
                let context = name == "max_length" ? #","max_context_length":8192"# : ""
                let shorter = name == "max_context_length" ? #","max_length":16"# : ""
                let reply = try await horde.post(
                    Harness.async, key: Harness.anonymous,
                    #"{"prompt":"a","dry_run":true,"params":"#
                        + #"{"\#(name)":\#(value)\#(context)\#(shorter)}}"#
                )
                #expect(reply.status == 200, "\(value): \(reply.text)")
            }
            for value in bad {
                let reply = try await horde.post(
                    Harness.async, key: Harness.anonymous,
                    #"{"prompt":"a","params":{"\#(name)":\#(value)}}"#)
                #expect(reply.status == 400, "\(value)")
                #expect(reply.faults.first?.hasPrefix("params.\(name)") == true, "\(value)")
            }
        }
    }

    @Test func allFaultsComeTogetherAndBeforeTheKey() async throws {
        try await Harness.run { horde in
            let reply = try await horde.post(
                Harness.async,
                #"""
                {"prompt":null,"params":{"n":"1","temperature":9},"models":["a",1],
                "trusted_workers":1,"workers":{},"dry_run":"yes",
                "extra_source_images":[{"image":1}]}
                """#)
            #expect(reply.status == 400)
            #expect(
                Set(reply.faults) == [
                    "prompt", "params.n", "params.temperature", "models.1", "trusted_workers",
                    "workers", "dry_run", "extra_source_images.0.image",
                ])
            let missing = try await horde.post(Harness.async, "{}")
            #expect(missing.faults == ["prompt"])
            let keyless = try await horde.post(Harness.async, #"{"prompt":"a"}"#)
            #expect(keyless.status == 400)
            #expect(keyless.faults == ["apikey"])
        }
    }

    @Test(arguments: ["[]", "1", "\"a\"", "null", "true"])
    func aBodyThatIsNoObject(body: String) async throws {
        try await Harness.run { horde in
            let reply = try await horde.post(Harness.async, key: Harness.anonymous, body)
            #expect(reply.status == 400)
            #expect(reply.faults == [""])
        }
    }

    @Test func unknownFieldsAreIgnoredEverywhere() async throws {
        try await Harness.run { horde in
            _ = try await horde.ask(
                params: #"{"api_server":"http://x","grammar":1,"n":1,"streaming":null}"#,
                more: #","workerslow_workers":7,"_blacklist":null,"models":[],"workers":[]"#)
        }
    }

    /// What comes after the rules of the horde, in the wire's order.
    @Test func lateFaults() async throws {
        try await Harness.run { horde in
            let many = (0..<129).map { "\"\($0)\"" }.joined(separator: ",")
            let long = String(repeating: "x", count: 2001)
            for (more, code) in [
                (#""params":{"sampler_order":[1,1,2,3,4,5,6]}"#, "MissingFullSamplerOrder"),
                (#""params":{"stop_sequence":[\#(many)]}"#, "TooManyStopSequences"),
                (#""params":{"stop_sequence":["\#(long)"]}"#, "ExcessiveStopSequence"),
                (#""extra_source_images":[{"image":"a"}]"#, "InvalidExtraSourceImages."),
                (#""webhook":"https://example.org""#, "BadRequest"),
                (#""proxied_account":"a""#, "OnlyServiceAccountProxy"),
                (
                    #""params":{"max_length":512,"max_context_length":511}"#, "TokenOverflow"
                ),
            ] {
                let reply = try await horde.post(
                    Harness.async, key: Harness.anonymous, #"{"prompt":"a",\#(more)}"#)
                #expect(reply.status == 400, "\(code)")
                #expect(reply.code == code)
            }
            for (more, code) in [
                (#""style":"abc""#, "StyleNotFound"),
                (#""workers":["nonsense"]"#, "WorkerNotFound"),
                (#""workers":["00000000-0000-4000-8000-000000000009"]"#, "WorkerNotFound"),
            ] {
                let reply = try await horde.post(
                    Harness.async, key: Harness.anonymous, #"{"prompt":"a",\#(more)}"#)
                #expect(reply.status == 404, "\(code)")
                #expect(reply.code == code)
            }
        }
    }

    @Test func theOrderOfRefusals() async throws {
        try await Harness.run { horde in
            let wrongEverything =
                #"{"prompt":"","workers":["x"],"params":{"sampler_order":[1]},"#
                + #""models":["a\u0000"]}"#
            let wrong = try await horde.post(Harness.async, key: "wrong", wrongEverything)
            #expect(wrong.status == 401)
            #expect(wrong.code == "InvalidAPIKey")
            let empty = try await horde.post(
                Harness.async, key: Harness.anonymous, wrongEverything)
            #expect(empty.code == "MissingPrompt")
            let nul = try await horde.post(
                Harness.async, key: Harness.anonymous,
                #"{"prompt":"a\u0000","workers":["x"],"params":{"sampler_order":[1]}}"#)
            #expect(nul.code == "NulByteInPayload")
            let worker = try await horde.post(
                Harness.async, key: Harness.anonymous,
                #"{"prompt":"a","workers":["x"],"params":{"sampler_order":[1]}}"#)
            #expect(worker.code == "WorkerNotFound")
            _ = try await horde.put(
                "/api/v2/status/modes", key: horde.administrator, #"{"maintenance_mode":true}"#)
            let closed = try await horde.post(Harness.async, key: "wrong", wrongEverything)
            #expect(closed.status == 400)
            #expect(closed.code == "MaintenanceMode")
            let promptless = try await horde.post(
                Harness.async, key: Harness.anonymous, #"{"prompt":""}"#)
            #expect(promptless.code == "MaintenanceMode")
            let dry = try await horde.post(
                Harness.async, key: Harness.anonymous, #"{"prompt":"a","dry_run":true}"#)
            #expect(dry.code == "MaintenanceMode")
        }
    }

    @Test func openJobsAreLimited() async throws {
        var policy = HordePolicy.friends
        policy.openJobsPerUser = 2
        policy.openJobsPerCaller = 3
        try await Harness.run(policy: policy) { horde in
            let alice = try await horde.person()
            _ = try await horde.ask(alice.key, params: #"{"n":2}"#)
            let refused = try await horde.post(Harness.async, key: alice.key, #"{"prompt":"a"}"#)
            #expect(refused.status == 429)
            #expect(refused.code == "TooManyPrompts")
            _ = try await horde.ask(params: #"{"n":3}"#)
            let crowd = try await horde.post(
                Harness.async, key: Harness.anonymous, #"{"prompt":"a"}"#)
            #expect(crowd.status == 429)
        }
    }

    @Test func anonymousCallersAreToldApartByTheProxysWord() async throws {
        var policy = HordePolicy.friends
        policy.openJobsPerCaller = 1
        var options = HordeHTTPOptions.unlimited
        options.trustedProxies = AddressRange.loopback
        try await Harness.run(policy: policy, options: options, setup: .live) { horde in
            func ask(_ addresses: String) async throws -> Int {
                try await horde.send(
                    .post, Harness.async, key: Harness.anonymous, body: #"{"prompt":"a"}"#,
                    headers: [.forwardedFor: addresses]
                ).status
            }
            let first = try await ask("198.51.100.1, 192.0.2.1")
            let same = try await ask("198.51.100.2, 192.0.2.1")
            let other = try await ask("198.51.100.1, 192.0.2.2")
            #expect([first, same, other] == [202, 429, 202])
        }
    }
}
