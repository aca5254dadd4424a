import HordeCore
import Testing

@testable import HordeHTTP

/// Workers ask for work.
@Suite struct PopTests {
    @Test func withoutAJobAllKeysAreThere() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let reply = try await horde.pop(owner.key)
            #expect(
                reply.text == """
                    {"payload":{"max_length":80,"max_context_length":2048,"min_p":0.0,\
                    "smoothing_factor":0.0,"dynatemp_range":0.0,"dynatemp_exponent":1.0},\
                    "id":null,"ids":[],"messages":[],"ttl":null,"extra_source_images":null,\
                    "skipped":{},"softprompt":null,"model":null}

                    """)
        }
    }

    @Test func aJobHoldsWhatWorkersNeedAndNothingElse() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let alice = try await horde.person("alice")
            _ = try await horde.ask(alice.key, prompt: "Once", params: "{}")
            let plain = try await horde.pop(owner.key)
            #expect(
                plain.json?.names == [
                    "payload", "id", "ids", "messages", "ttl", "extra_source_images", "skipped",
                    "softprompt", "model",
                ])
            #expect(
                plain["payload"]?.names == [
                    "prompt", "n", "max_length", "max_context_length", "min_p",
                    "smoothing_factor", "dynatemp_range", "dynatemp_exponent",
                ])
            #expect(plain["payload"]?["max_length"]?.number == "80")
            #expect(plain["payload"]?["max_context_length"]?.number == "2048")
            #expect(plain["payload"]?["n"]?.number == "1")
            #expect(plain["ids"]?[0]?.text == plain["id"]?.text)
            #expect(plain["ttl"]?.integer == 150)
            #expect(plain["skipped"]?.names == [])
            #expect(plain["model"]?.text == "m/Llama-8B")
            #expect(!plain.text.contains("alice"))
        }
    }

    /// Every known setting arrives as it was written; what is unknown does not.
    @Test func settingsPassUnchanged() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.ask(
                params: #"""
                    {"n":1,"max_length":16.0,"max_context_length":4096,"temperature":0.10,
                    "tfs":1,"top_a":0.0,"top_k":7.0,"top_p":9.2e-1,"typical":1.0,"rep_pen":1.07,
                    "rep_pen_range":360,"rep_pen_slope":0.9,"min_p":0.05,"smoothing_factor":0,
                    "dynatemp_range":0.5,"dynatemp_exponent":2,"sampler_order":[6,0,1,3,4,2,5],
                    "stop_sequence":["###","\n\"é"],"singleline":false,"frmtadsnsp":true,
                    "use_default_badwordsids":true,"soft_prompt":"evil.zip","quiet":true,
                    "api_server":"http://home","gui_settings":false,"sampler_seed":5}
                    """#)
            let payload = try #require(try await horde.pop(owner.key)["payload"])
            let expected = [
                "max_length": "16", "max_context_length": "4096", "temperature": "0.10",
                "tfs": "1", "top_a": "0.0", "top_k": "7", "top_p": "9.2e-1", "typical": "1.0",
                "rep_pen": "1.07", "rep_pen_range": "360", "rep_pen_slope": "0.9",
                "min_p": "0.05", "smoothing_factor": "0", "dynatemp_range": "0.5",
                "dynatemp_exponent": "2", "n": "1",
            ]
            for (name, number) in expected { #expect(payload[name]?.number == number, "\(name)") }
            #expect(payload["sampler_order"]?.count == 7)
            #expect(payload["stop_sequence"]?[1]?.text == "\n\"é")
            #expect(payload["singleline"]?.truth == false)
            let rest: Set = [
                "prompt", "sampler_order", "stop_sequence", "singleline", "frmtadsnsp",
                "use_default_badwordsids",
            ]
            #expect(Set(payload.names) == rest.union(expected.keys))
        }
    }

    @Test func severalJobsOfOneRequest() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.ask(params: #"{"n":3}"#)
            let two = try await horde.pop(owner.key, more: #","amount":2,"threads":4"#)
            #expect(two["ids"]?.count == 2)
            #expect(two["id"]?.text == two["ids"]?[0]?.text)
            let one = try await horde.pop(owner.key, more: #","amount":2,"threads":4"#)
            #expect(one["ids"]?.count == 1)
        }
    }

    @Test func softPromptsAreMatchedExactly() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.ask(more: #","softprompt":"""#)
            let plain = try await horde.pop(
                owner.key, more: #","softprompts":["alpha.zip"],"threads":9"#)
            #expect(plain["id"]?.text != nil)
            #expect(plain["softprompt"] == .null)
            _ = try await horde.ask(more: #","softprompt":"alpha""#)
            let other = try await horde.pop(
                owner.key, more: #","softprompts":["alpha.zip"],"threads":9"#)
            #expect(other["id"] == .null)
            #expect(other["skipped"]?["matching_softprompt"]?.integer == 1)
            let right = try await horde.pop(
                owner.key, more: #","softprompts":["beta","alpha"],"threads":9"#)
            #expect(right["softprompt"]?.text == "alpha")
        }
    }

    @Test func passedOverRequestsAreCountedByTheWiresNames() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.pop(owner.key, name: "Other")
            let workers = try await horde.get("/api/v2/workers?type=text")
            let other = try #require(workers.json?[0]?["id"]?.text)
            for more in [
                #","workers":["\#(other)"]"#, #","models":["another"]"#,
                #","softprompt":"alpha""#, #","nsfw":true"#, #","trusted_workers":true"#,
                #","validated_backends":true"#,
            ] { _ = try await horde.ask(more: more) }
            _ = try await horde.ask(params: #"{"max_context_length":16384}"#)
            _ = try await horde.ask(params: #"{"max_length":1024}"#)
            _ = try await horde.ask(prompt: "a FORBIDDEN word")
            let reply = try await horde.pop(
                owner.key, more: #","nsfw":false,"blacklist":["Forbidden"]"#)
            #expect(reply["id"] == .null)
            for name in [
                "worker_id", "models", "max_context_length", "max_length", "matching_softprompt",
                "nsfw", "blacklist", "untrusted", "bridge_version",
            ] { #expect(reply["skipped"]?[name]?.integer == 1, "\(name): \(reply.text)") }
        }
    }

    @Test func everyReasonHasALegalName() {
        let legal: Set = [
            "worker_id", "performance", "nsfw", "blacklist", "untrusted", "models",
            "bridge_version", "kudos", "max_context_length", "max_length", "matching_softprompt",
        ]
        for reason in SkipReason.allCases { #expect(legal.contains(reason.wireName)) }
    }

    @Test func theOldSpellingOfTheContext() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.ask(params: #"{"max_content_length":4000}"#)
            let body = #"{"name":"Old","models":["abc"],"max_content_length":3999}"#
            let small = try await horde.post(Harness.pop, key: owner.key, body)
            #expect(small["skipped"]?["max_context_length"]?.integer == 1)
            let large = try await horde.post(
                Harness.pop, key: owner.key,
                #"{"name":"Old","models":["abc"],"max_content_length":4000}"#)
            #expect(large["payload"]?["max_context_length"]?.number == "4000")
        }
    }

    @Test func refusalsInTheirOrder() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let thief = try await horde.person()
            let flagged = try await horde.person(roles: ["flagged"])
            let body = Harness.popBody()
            let wrong = try await horde.post(
                Harness.pop, #"{"models":[1],"threads":0,"amount":21,"priority_usernames":["x"]}"#)
            #expect(Set(wrong.faults) == ["name", "models.0", "threads", "amount"])
            #expect(try await horde.post(Harness.pop, body).faults == ["apikey"])
            for list in [#"["x"]"#, #"["x#"]"#, #"["x#y"]"#, #"["4"]"#] {
                let names = Harness.popBody(more: #","priority_usernames":\#(list)"#)
                let reply = try await horde.post(Harness.pop, key: "wrong", names)
                #expect(reply.code == "InvalidPriorityUsername")
            }
            #expect(try await horde.post(Harness.pop, key: "wrong", body).status == 401)
            let anonymous = try await horde.post(Harness.pop, key: Harness.anonymous, body)
            #expect(anonymous.status == 403)
            #expect(anonymous.code == "AnonForbiddenWorker")
            #expect(
                try await horde.post(Harness.pop, key: flagged.key, body).code
                    == "WorkerFlaggedMaintenance")
            #expect(
                try await horde.post(
                    Harness.pop, key: owner.key, Harness.popBody(models: "[]")
                ).code == "BadRequest")
            _ = try await horde.pop(owner.key)
            let stolen = try await horde.post(Harness.pop, key: thief.key, body)
            #expect(stolen.status == 403)
            #expect(stolen.code == "WrongCredentials")
        }
    }

    @Test func aRejectedPopLeavesNoWorkerBehind() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.post(Harness.pop, key: owner.key, Harness.popBody(models: "[]"))
            #expect(try await horde.get("/api/v2/workers/name/Den").status == 404)
        }
    }

    @Test func maintenanceTellsItsReason() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.pop(owner.key)
            let id = try await horde.get("/api/v2/workers/name/Den")["id"]?.text ?? ""
            let changed = try await horde.put(
                "/api/v2/workers/\(id)", key: owner.key,
                #"{"maintenance":true,"maintenance_msg":"Asleep <b>"}"#)
            #expect(changed["maintenance"]?.truth == true)
            _ = try await horde.ask()
            let refused = try await horde.post(Harness.pop, key: owner.key, Harness.popBody())
            #expect(refused.status == 403)
            #expect(refused.code == "WorkerMaintenance")
            #expect(refused["message"]?.text == "Asleep &lt;b&gt;")
            _ = try await horde.ask(owner.key, prompt: "mine")
            #expect(
                try await horde.pop(owner.key)["payload"]?["prompt"]?.text == "mine")
        }
    }

    @Test func namesAreShownHarmlessly() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            _ = try await horde.pop(owner.key, name: "  <script>x</script>\\u0007 ")
            let workers = try await horde.get("/api/v2/workers")
            #expect(workers.json?[0]?["name"]?.text == "&lt;script&gt;x&lt;/script&gt;")
            let named = try await horde.get("/api/v2/workers/name/%3Cscript%3Ex%3C%2Fscript%3E")
            #expect(named.status == 200)
        }
    }
}
