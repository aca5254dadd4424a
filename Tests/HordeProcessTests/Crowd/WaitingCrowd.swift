import Foundation
import Testing

/// Callers that wait on connections of their own, all at the same time.
struct WaitingCrowd: Sendable {
    /// The model of which the calls want a text.
    static let model = "crowd-1B"
    /// The model that the waiting workers offer.
    static let idleModel = "idle-1B"
    /// What the server must be told to let so many in.
    static let arguments = [
        "--set", "workers-per-user=5000", "--set", "open-jobs-per-user=5000",
    ]

    /// The calls for texts that wait, each until its text is there.
    let calls: [Task<HTTPProbe.Answer, any Error>]
    /// The pops that wait, each until there is a job.
    let pops: [Task<HTTPProbe.Answer, any Error>]
    private let answers: Counter

    /// Begins to wait; ``hasCome(to:besides:)`` returns when all are there.
    init(
        at horde: RunningHorde, calls: Int, of payer: String, pops: Int, of owner: String
    ) {
        let answers = Counter()
        self.answers = answers
        let probe = HTTPProbe(base: horde.address, connections: calls + pops)
        self.calls = (0..<calls).map { number in
            Self.ask(
                probe, "/api/v1/generate/sync", of: payer,
                body: [
                    "prompt": .text("Call \(number)"), "models": [.text(Self.model)],
                    "params": ["n": 1, "max_length": 21],
                ], answers)
        }
        self.pops = (0..<pops).map { number in
            Self.ask(
                probe, "/api/v2/generate/text/pop", of: owner,
                body: [
                    "name": .text("idle-\(number)"), "models": [.text(Self.idleModel)],
                    "max_length": 512, "max_context_length": 8192, "wait": 60,
                ], answers)
        }
    }

    /// How many were answered.
    var answered: Int { answers.count }

    /// Returns when everybody is with the server and waits.
    ///
    /// - Parameter workers: The workers that are there besides.
    func hasCome(to horde: RunningHorde, besides workers: Int) async throws {
        while true {
            let answer = try await horde.probe.send("GET", "/api/v2/status/performance")
            let jobs = try #require(answer.json["queued_text_requests"].integer, "\(answer.text)")
            let present = try #require(answer.json["text_worker_count"].integer)
            if jobs == calls.count, present == pops.count + workers { return }
            try #require(answered == 0, "Somebody was answered before all had come.")
        }
    }

    /// Closes all connections.
    func leave() {
        for call in calls + pops { call.cancel() }
    }

    private static func ask(
        _ probe: HTTPProbe, _ path: String, of key: String, body: JSON, _ answers: Counter
    ) -> Task<HTTPProbe.Answer, any Error> {
        Task {
            let answer = try await probe.send("POST", path, key: key, body: body)
            _ = answers.next()
            return answer
        }
    }
}
