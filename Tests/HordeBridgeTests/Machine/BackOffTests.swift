import HordeBridge
import Testing

@Suite struct BackOffTests {
    static let backOff = BackOff(first: .seconds(2), longest: .seconds(60))

    @Test(arguments: [(-1, 2), (0, 2), (1, 2), (2, 4), (5, 32), (6, 60), (7, 60), (1000, 60)])
    func doublesUpToTheLimit(failures: Int, seconds: Int) {
        #expect(Self.backOff.delay(failures: failures, jitter: 1) == .seconds(seconds))
        #expect(Self.backOff.delay(failures: failures, jitter: 0) == .seconds(seconds) / 2)
    }

    @Test func takesNoJitterBeyondItsRange() {
        #expect(Self.backOff.delay(failures: 1, jitter: 7) == .seconds(2))
        #expect(Self.backOff.delay(failures: 1, jitter: -7) == .seconds(1))
    }
}
