import HordeCore
import Testing

@testable import HordeHTTP

/// How much the horde has written.
@Suite struct StatisticsTests {
    static let path = "/api/v2/stats/text"

    @Test func nothingAtFirst() async throws {
        try await Harness.run { horde in
            let totals = try await horde.get("\(Self.path)/totals")
            #expect(totals.json?.names == ["minute", "hour", "day", "month", "total"])
            for name in totals.json?.names ?? [] {
                #expect(totals[name]?.names == ["requests", "tokens"])
                #expect(totals[name]?["tokens"]?.integer == 0)
            }
            let models = try await horde.get("\(Self.path)/models")
            #expect(models.text == #"{"day":{},"month":{},"total":{}}"# + "\n")
        }
    }

    @Test func textsAreCountedByTimeAndModel() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person()
            let text = String(repeating: "word", count: 20)
            for (model, pause) in [("a/b-7B", 3600), ("own", 61), ("own", 0)] {
                _ = try await horde.ask(params: #"{"max_length":20}"#)
                let job = try await horde.pop(owner.key, models: #"["\#(model)"]"#)["id"]?.text
                _ = try await horde.deliver(owner.key, job: job ?? "", text: text)
                horde.clock.advance(by: .seconds(pause))
            }
            let totals = try await horde.get("\(Self.path)/totals")
            for (name, count) in [("minute", 1), ("hour", 2), ("day", 3), ("total", 3)] {
                #expect(totals[name]?["requests"]?.integer == count, "\(name)")
                #expect(totals[name]?["tokens"]?.integer == count * 20, "\(name)")
            }
            horde.clock.advance(by: .seconds(2 * 86_400))
            let models = try await horde.get("\(Self.path)/models")
            #expect(
                models.text == #"{"day":{"a/b-7B":0,"own":0},"month":{"a/b-7B":1,"own":2},"#
                    + #""total":{"a/b-7B":1,"own":2}}"# + "\n")
        }
    }
}
