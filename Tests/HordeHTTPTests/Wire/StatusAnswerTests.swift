import HordeCore
import Testing

@testable import HordeHTTP

@Suite struct StatusAnswerTests {
    /// Some clients sleep for a fraction of the time and would poll without a pause at 0 or 1.
    @Test(arguments: [
        (0, false, 2), (1, false, 2), (2, false, 2), (90, false, 90), (90, true, 0), (0, true, 0),
    ])
    func theTimeToWait(seconds: Int, isDone: Bool, expected: Int) throws {
        let status = RequestStatus(
            id: RequestID(bits: 1), waiting: 1, running: 0, delivered: 0, restarted: 0,
            isDone: isDone, isFaulted: false, isCancelled: false, isPossible: true,
            queuePosition: 1, waitSeconds: seconds, cost: Kudos(centikudos: 1), generations: [])
        let answer = try JSONReader.read(JSONWriter.document { $0.status(status) })
        #expect(answer["wait_time"]?.integer == expected)
        #expect(answer["kudos"]?.number == "1")
        #expect(answer["kudos_exact"]?.number == "0.01")
    }
}
