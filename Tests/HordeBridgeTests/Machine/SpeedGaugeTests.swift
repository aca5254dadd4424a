import Testing

@testable import HordeBridge

@Suite struct SpeedGaugeTests {
    /// A text of so many tokens, as long texts are counted.
    private static func text(_ tokens: Int) -> GeneratedText {
        GeneratedText(String(repeating: "four", count: tokens))
    }

    private static func job(_ length: Int, seconds: Int = 150) -> Job {
        .with(["max_length": .integer(length)], timeLimit: .seconds(seconds))
    }

    /// A machine's gauge after texts, each of some tokens in some seconds.
    private static func gauge(
        _ texts: [(tokens: Int, seconds: Int)], of length: Int = 512, limit: Int = 150
    ) -> SpeedGauge {
        var gauge = SpeedGauge()
        gauge.follow("a")
        let job = job(length, seconds: limit)
        for text in texts {
            gauge.begins(job)
            gauge.ended(
                job, Self.text(text.tokens), BridgeSlot(), after: .seconds(text.seconds))
        }
        return gauge
    }

    @Test(arguments: [
        ([], nil), ([(200, 10)], 2000), ([(200, 10), (40, 8)], 2000), ([(100, 50)], 192),
        ([(8, 1)], nil), ([(80, 400)], 80), ([(200, 0)], nil), ([(512, 135)], 368),
        // The sixth text makes the first one forgotten.
        ([(200, 10), (20, 4), (20, 4), (20, 4), (20, 4), (24, 4)], 592),
        ([(200, 10), (20, 4), (20, 4), (20, 4), (20, 4)], 2000),
    ])
    func allowsWhatFitsIntoTheTime(texts: [(tokens: Int, seconds: Int)], length: Int?) {
        #expect(Self.gauge(texts).length == length)
    }

    @Test(arguments: [(30, 400), (150, 2000), (600, 8000)])
    func countsTheTimeThatTheHordeGives(limit: Int, length: Int) {
        #expect(Self.gauge([(200, 10)], limit: limit).length == length)
    }

    @Test func shortTextsCountWhereTheJobWantsNoMore() {
        #expect(Self.gauge([(8, 1)], of: 16).length == 800)
    }

    @Test func afterATextThatDidNotComeHalfTheNeededSpeedIsTaken() {
        var gauge = Self.gauge([(2000, 10)])
        gauge.ranOut(Self.job(512), after: .seconds(135))
        #expect(gauge.length == 176)
        gauge.ranOut(Self.job(176), after: .seconds(135))
        #expect(gauge.length == 80)
        let job = Self.job(80)
        gauge.ended(job, Self.text(80), BridgeSlot(), after: .seconds(20))
        #expect(gauge.length == 400)
    }

    @Test func anotherModelIsMeasuredAnew() {
        var gauge = Self.gauge([(200, 10)])
        gauge.follow("a")
        #expect(gauge.length == 2000)
        gauge.follow("b")
        #expect(gauge.length == nil)
    }

    @Test func theReadingOfThePromptIsNoPartOfTheSpeedOfAStream() {
        var gauge = Self.gauge([])
        var slot = BridgeSlot()
        slot.beginning = BridgeSlot.Beginning(tokens: 5, elapsed: .seconds(60))
        slot.progress = GenerationProgress(pieces: 105, bytes: 300)
        gauge.ended(Self.job(512), Self.text(75), slot, after: .seconds(70))
        #expect(gauge.length == 992)
    }

    @Test func theBridgeOffersWhatItsSpeedAllows() {
        let description = BackendDescription(
            model: "a-7b", maximumLength: 1024, maximumContextLength: 4096)
        for (owner, offered) in [(nil, 192), (700, 700), (4096, 1024)] as [(Int?, Int)] {
            var driver = MachineDriver { $0.maximumLength = owner }
            _ = driver.on(.started)
            _ = driver.on(.described(description))
            _ = driver.on(.popped(slot: 0, Self.job(512)))
            _ = driver.on(.generated(slot: 0, Self.text(100), after: .seconds(50)))
            let pops = driver.on(.submitted(slot: 0, reward: 1)).compactMap { action in
                if case .pop(_, let offer, _) = action { offer.maximumLength } else { nil }
            }
            #expect(pops == [offered])
        }
    }
}
