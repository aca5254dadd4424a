import HordeCore
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// The KoboldAI of September 2022 and the bridge of its day, with the bodies that they send.
@Suite struct Replay2022Tests {
    /// What KoboldAI asks for; "All" models are none, or an empty name in one of its paths.
    private static func ask(_ key: String, models: String) -> String {
        #"{"prompt":"Once","api_key":"\#(key)","models":\#(models),"params":{"max_length":80,"#
            + #""max_context_length":1024,"rep_pen":1.1,"rep_pen_slope":0.7,"#
            + #""rep_pen_range":1024,"temperature":0.5,"top_p":0.9,"top_k":0,"top_a":0.0,"#
            + #""tfs":1.0,"typical":1.0,"n":1}}"#
    }

    private static func pop(_ key: String) -> String {
        #"{"api_key":"\#(key)","name":"Den","model":"KoboldAI/fairseq-dense-2.7B","#
            + #""max_length":512,"max_content_length":2048,"priority_usernames":[],"#
            + #""softprompts":[]}"#
    }

    /// The bridge asks until there is a job, and hands it in as it came.
    private static func work(_ horde: Harness, _ key: String) async throws {
        for _ in 0..<1000 {
            let reply = try await horde.post("/api/v1/generate/pop", pop(key))
            #expect(reply.status == 200)
            guard let job = try #require(reply["id"]).text else {
                #expect(reply["skipped"] != nil, "the bridge reads it when there is no job")
                await Task.yield()
                continue
            }
            #expect(reply["softprompt"]?.text == "", "the bridge reads it with every job")
            #expect(reply["payload"]?["prompt"]?.text == "Once")
            #expect(reply["payload"]?["n"]?.integer == 1)
            #expect(reply["payload"]?["rep_pen"] != nil)
            let text = #"{"id":"\#(job)","api_key":"\#(key)","generation":"upon a time"}"#
            let paid = try await horde.post("/api/v1/generate/submit", text)
            #expect(paid["reward"]?.number != nil)
            let again = try await horde.post("/api/v1/generate/submit", text)
            #expect(again.text.contains("already submitted"), "by these words the bridge stops")
            return
        }
        Issue.record("No job came.")
    }

    @Test(arguments: ["[]", #"[""]"#, #"["KoboldAI/fairseq-dense-2.7B"]"#])
    func theClientWaitsInOneCall(models: String) async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            _ = try await horde.post("/api/v1/generate/pop", Self.pop(owner.key))
            let listed = try await horde.get("/models")
            #expect(listed["KoboldAI/fairseq-dense-2.7B"]?.integer == 1)

            let body = Self.ask(Harness.anonymous, models: models)
            async let answer = horde.post("/api/v1/generate/sync", body)
            try await Self.work(horde, owner.key)
            let reply = try await answer
            #expect(reply.status == 200)
            let texts = try #require(reply.json?.values)
            #expect(texts.count >= 1)
            #expect(texts[0]["text"]?.text == "upon a time")
            #expect(texts[0]["server_id"]?.text?.count == 36)
            #expect(texts[0]["server_name"]?.text == "Den", "it is shown to the user")
        }
    }

    @Test func theClientWithoutAServerIsToldSo() async throws {
        try await Harness.run(setup: .live) { horde in
            let body = Self.ask(Harness.anonymous, models: "[]")
            let reply = try await horde.post("/api/v1/generate/sync", body)
            #expect(reply.status == 503)
            #expect(reply.json?.text != nil, "a bare string")
        }
    }

    /// The next interface polls ten times a second and then reads once.
    @Test func theNextInterfacePolls() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let body = Self.ask(Harness.anonymous, models: "[]")
            let asked = try await horde.post("/api/v1/generate/async", body)
            #expect(asked.status == 200)
            let id = try #require(asked["id"]?.text)
            for _ in 0..<50 {
                let check = try await horde.get("/api/v1/generate/check/\(id)")
                #expect(check.status == 200)
                #expect(check["done"]?.truth == false)
                for name in ["wait_time", "queue_position", "waiting"] {
                    #expect(check[name]?.integer != nil, "\(name)")
                }
            }
            try await Self.work(horde, owner.key)
            let check = try await horde.get("/api/v1/generate/check/\(id)")
            #expect(check["done"]?.truth == true)
            let prompt = try await horde.get("/api/v1/generate/prompt/\(id)")
            let text = try #require(prompt["generations"]?[0])
            #expect(text["text"]?.text == "upon a time")
            #expect(text["server_name"]?.text == "Den")
        }
    }

    /// By the status the bridge tells what became of its job.
    @Test func theBridgeHearsOfWhatItCannotDo() async throws {
        try await Harness.run(setup: .live) { horde in
            let owner = try await horde.person("owner")
            let other = try await horde.person("other")
            _ = try await horde.post("/api/v1/generate/pop", Self.pop(owner.key))
            let taken = try await horde.post("/api/v1/generate/pop", Self.pop(other.key))
            #expect(taken.status == 401)
            let wrong = try await horde.post("/api/v1/generate/pop", Self.pop("wrong"))
            #expect(wrong.status == 401)
            let none = Self.pop(owner.key)
                .replacing("KoboldAI/fairseq-dense-2.7B", with: "ReadOnly")
            #expect(try await horde.post("/api/v1/generate/pop", none).status == 400)
            let unknown = try await horde.post(
                "/api/v1/generate/submit",
                #"{"id":"\#(Self.unknown)","api_key":"\#(owner.key)","generation":"a"}"#)
            #expect(unknown.status == 404)
        }
    }

    private static let unknown = "00000000-0000-0000-0000-000000000001"
}
