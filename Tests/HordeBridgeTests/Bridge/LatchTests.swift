import KoboldAIDouble
import Testing

@testable import HordeBridge

@Suite(.timeLimit(.minutes(1))) struct LatchTests {
    @Test func whoWasLetThroughBeforeItCameDoesNotWait() async {
        let latch = Latch()
        let turns = latch.turns
        latch.letThrough()
        await latch.wait(since: turns)
        let wasCancelled = await latch.cancelling(since: turns) {
            await untilCancelled()
            return Task.isCancelled
        }
        #expect(wasCancelled)
    }

    @Test func whoComesLaterIsNotLetThroughByAnEarlierTurn() async {
        let latch = Latch()
        latch.letThrough()
        let wasCancelled = await latch.cancelling(since: latch.turns) { Task.isCancelled }
        #expect(!wasCancelled)
        #expect(!latch.isOpen)
    }
}
