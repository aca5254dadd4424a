import HordeTestSupport
import Testing

@testable import HordeCore

@Suite("Delivered texts by model and time")
struct TextStatisticsTests {
    private static func settlement(
        _ model: String?, hour: Int64, tokens: Int = 10
    ) -> Settlement {
        Settlement(
            job: JobID(bits: 1), requester: UserID(1), owner: UserID(1),
            worker: WorkerID(bits: 1), tokens: TokenCount(tokens), reward: .zero,
            ledgerEvent: nil, time: Timestamp(milliseconds: hour * 3_600_000 + 1),
            model: model)
    }

    private static func at(_ hour: Int64) -> Timestamp {
        Timestamp(milliseconds: hour * 3_600_000 + 3_599_999)
    }

    @Test("What is counted for how long")
    func windows() {
        var texts = ModelTexts()
        let delivered: [(String?, Int64)] = [
            ("a", 1000), ("b", 1000), ("a", 1023), (nil, 1023),
        ]
        for (model, hour) in delivered {
            texts.note(Self.settlement(model, hour: hour))
            texts.checkInvariants()
        }
        for (hour, day, month) in [
            (1023, ["a": 2, "b": 1], ["a": 2, "b": 1]), (1024, ["a": 1], ["a": 2, "b": 1]),
            (1047, [:], ["a": 2, "b": 1]), (1719, [:], ["a": 2, "b": 1]),
            (1720, [:], ["a": 1, "b": 0]), (9999, [:], ["a": 0, "b": 0]),
        ] as [(Int64, [String: Int], [String: Int])] {
            let time = Self.at(hour)
            #expect(texts.last(24, at: time).mapValues(\.texts) == day, "\(hour)")
            #expect(texts.last(720, at: time).mapValues(\.texts) == month, "\(hour)")
        }
        #expect(texts.totals.mapValues(\.tokens) == ["a": 20, "b": 10])
        texts.note(Self.settlement("c", hour: 1720))
        texts.checkInvariants()
        #expect(texts.byHour.map(\.hour) == [1023, 1720])
        #expect(texts.totals.mapValues(\.texts) == ["a": 2, "b": 1, "c": 1])
        #expect(ModelTexts(totals: texts.totals, hours: texts.byHour) == texts)
    }

    @Test("A thousand models are counted by name, further ones together")
    func manyModels() {
        var texts = ModelTexts()
        for number in 0..<1000 { texts.note(Self.settlement("model \(number)", hour: 1)) }
        #expect(texts.name(of: "model 7") == "model 7")
        #expect(texts.name(of: "another") == ModelTexts.others)
    }

    @Test("Texts are counted when they are delivered, and found again after a restart")
    mutating func restart() throws {
        var horde = try HordeFixture()
        let (requester, owner) = (try horde.user("requester"), try horde.user("owner"))
        for model in ["plain-1B", "plain-1B", "other-1B"] {
            _ = try horde.submit(requester)
            let job = try horde.pop("worker", of: owner, models: [model]).job
            try horde.deliver(job, by: owner)
        }
        let seen = horde.state.textStatistics(at: horde.now)
        let three = TextCount(texts: 3, tokens: 240)
        #expect(
            [seen.minute, seen.hour, seen.day, seen.month, seen.total]
                == Array(repeating: three, count: 5))
        let models = horde.state.modelStatistics(at: horde.now)
        #expect(models.total.mapValues(\.texts) == ["plain-1B": 2, "other-1B": 1])
        let again = HordeState(snapshot: horde.state.snapshot(lastBatch: 1, lastTime: horde.now))
        again.checkInvariants()
        let later = again.textStatistics(at: horde.now)
        #expect([later.minute, later.hour] == [.zero, .zero])
        #expect([later.day, later.month, later.total] == [three, three, three])
        #expect(again.modelStatistics(at: horde.now) == models)
    }
}
