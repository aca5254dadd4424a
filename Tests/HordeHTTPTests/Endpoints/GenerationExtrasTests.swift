import HTTPTypes
import HordeCore
import Testing

@testable import HordeHTTP

/// What goes with a request besides its terms and its prompt.
@Suite struct GenerationExtrasTests {
    private static func ask(_ horde: Harness, _ key: String, _ more: String) async throws -> Reply {
        try await horde.post(Harness.async, key: key, #"{"prompt":"Once",\#(more)}"#)
    }

    private static func images(_ count: Int) -> String {
        let images = Array(repeating: #"{"image":"aa","strength":0.5}"#, count: count)
        return #""extra_source_images":[\#(images.joined(separator: ","))]"#
    }

    @Test func onlyServicesAskForOthers() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            for key in [alice.key, Harness.anonymous] {
                let reply = try await Self.ask(horde, key, #""proxied_account":"x""#)
                #expect(reply.status == 400)
                #expect(reply.code == "OnlyServiceAccountProxy")
            }
            _ = try await horde.put(
                "/api/v2/users/\(alice.id)", key: horde.administrator, #"{"service":true}"#)
            let reply = try await Self.ask(horde, alice.key, #""proxied_account":"x""#)
            #expect(reply.status == 202)
        }
    }

    @Test func severalJobsApartNeedTrust() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let apart = #""params":{"n":2},"disable_batching":true"#
            let refused = try await Self.ask(horde, alice.key, apart)
            #expect(refused.status == 400)
            #expect(refused.code == "RequiresTrust")
            #expect(try await Self.ask(horde, alice.key, #""disable_batching":true"#).status == 202)
            _ = try await horde.put(
                "/api/v2/users/\(alice.id)", key: horde.administrator, #"{"trusted":true}"#)
            #expect(try await Self.ask(horde, alice.key, apart).status == 202)
        }
    }

    @Test func picturesAreRefusedOneWayOrAnother() async throws {
        try await Harness.run { horde in
            let alice = try await horde.person("alice")
            let trusted = try await horde.person("trusted")
            _ = try await horde.put(
                "/api/v2/users/\(trusted.id)", key: horde.administrator, #"{"trusted":true}"#)
            for (key, count, code) in [
                (alice.key, 1, "InvalidExtraSourceImages."),
                (alice.key, 2, "MoreThanMinExtraSourceImage."),
                (trusted.key, 2, "InvalidExtraSourceImages."),
                (trusted.key, 6, "TooManyExtraSourceImages."),
            ] {
                let reply = try await Self.ask(horde, key, Self.images(count))
                #expect(reply.status == 400)
                #expect(reply.code == code)
            }
            #expect(try await Self.ask(horde, alice.key, Self.images(0)).status == 202)
            let wrong = try await Self.ask(
                horde, alice.key, #""extra_source_images":[{"image":"","strength":"1"},7]"#)
            #expect(
                wrong.faults == [
                    "extra_source_images.0.strength", "extra_source_images.0.image",
                    "extra_source_images.1",
                ])
        }
    }

    /// Without downgrade a long text needs its price in hand; with it the text is cut.
    @Test func aTextThatNeedsCoverIsCutWhereThatIsAllowed() async throws {
        var policy = HordePolicy.friends
        policy.requiresCover = true
        try await Harness.run(policy: policy) { horde in
            let long = #""params":{"max_length":1024},"slow_workers":false"#
            let refused = try await Self.ask(horde, Harness.anonymous, long)
            #expect(refused.status == 403)
            #expect(refused.code == "KudosUpfront")
            let cut = try await Self.ask(
                horde, Harness.anonymous, long + #","allow_downgrade":true"#)
            #expect(cut.status == 202)
            #expect(cut["message"]?.text?.contains("512 tokens") == true)
            // 512 tokens on a model of unknown size: 512 ÷ 21.
            #expect(cut["kudos_exact"]?.number == "24.38")
            let quote = try await Self.ask(
                horde, Harness.anonymous, long + #","allow_downgrade":true,"dry_run":true"#)
            // One job waits by now and takes nine tenths of a token away.
            #expect(quote["price"]?["tokens"]?.integer == 511)
            let owner = try await horde.person("owner")
            let job = try await horde.pop(owner.key)
            #expect(job["payload"]?["max_length"]?.integer == 512)
            let short = try await Self.ask(
                horde, Harness.anonymous,
                #""params":{"max_length":80},"allow_downgrade":true"#)
            #expect(short["message"] == nil)
        }
    }

    /// A least standing is about who may ask, so a shorter text changes nothing.
    @Test func aLeastStandingIsNotMadeGoodByAShorterText() async throws {
        var policy = HordePolicy.friends
        policy.minimumStanding = Kudos(10)
        try await Harness.run(policy: policy) { horde in
            let reply = try await Self.ask(horde, Harness.anonymous, #""allow_downgrade":true"#)
            #expect(reply.status == 403)
            #expect(reply.code == "KudosUpfront")
        }
    }

    @Test func faultsComeInTheirOrder() async throws {
        try await Harness.run { horde in
            let all =
                #""style":"nobody","webhook":"http://x","proxied_account":"x","#
                + Self.images(6)
            #expect(try await Self.ask(horde, "nobody", all).code == "StyleNotFound")
            let rest = String(all.dropFirst(#""style":"nobody","#.count))
            #expect(try await Self.ask(horde, "nobody", rest).code == "BadRequest")
            _ = try await horde.put(
                "/api/horde/v1/modes", key: horde.administrator, #"{"maintenance":true}"#)
            #expect(try await Self.ask(horde, "nobody", rest).code == "MaintenanceMode")
            _ = try await horde.put(
                "/api/horde/v1/modes", key: horde.administrator, #"{"maintenance":false}"#)
            let last = #""proxied_account":"x","# + Self.images(6)
            #expect(try await Self.ask(horde, "nobody", last).code == "InvalidAPIKey")
            #expect(
                try await Self.ask(horde, Harness.anonymous, last).code
                    == "OnlyServiceAccountProxy")
        }
    }

    @Test func aModelWithANameInItIsItsOwnersAlone() async throws {
        try await Harness.run { horde in
            let (alice, bob) = (try await horde.person("alice"), try await horde.person("bob"))
            let mine = "mine-7B::alice#\(alice.id)"
            let refused = try await horde.post(
                Harness.pop, key: bob.key, Harness.popBody(models: #"["\#(mine)"]"#))
            #expect(refused.status == 400)
            #expect(refused.code == "BadRequest")
            #expect(try await horde.get("/api/v2/workers").json?.count == 0)
            _ = try await horde.ask(more: #","models":["\#(mine)"]"#)
            let job = try await horde.pop(alice.key, models: #"["\#(mine)","plain::model"]"#)
            #expect(job["model"]?.text == mine)
        }
    }
}
