import Foundation
import Testing

/// Somebody who asks one thing after another, whatever happens to the server.
struct ChaosRequester {
    /// What became of a request.
    enum Outcome: Hashable {
        /// It was not accepted, since there was no server.
        case unsent
        /// As many texts as were asked for came.
        case texts(Int)
        /// The horde says that it has given it up.
        case faulted
        /// The horde says that it does not know it, and was started anew since.
        case forgotten
    }

    let key: String
    let horde: MortalHorde

    /// Asks for some texts and waits until it is known what becomes of them.
    func ask(for count: Int) async throws -> Outcome {
        let first = await horde.current()
        let answer: HTTPProbe.Answer
        do {
            answer = try await submit(count, to: first.horde)
            // 503 where it is about to end.
            if answer.status == 503 { throw URLError(.cancelled) }
        } catch {
            try await wasEnded(first, error)
            return .unsent
        }
        let id = try #require(answer.json["id"].string, "\(answer.status) \(answer.text)")
        while true {
            let life = await horde.current()
            let path = "/api/v2/generate/text/status/\(id)?wait=10"
            let answer: HTTPProbe.Answer
            do {
                answer = try await life.horde.probe.send("GET", path)
            } catch {
                try await wasEnded(life, error)
                continue
            }
            if answer.status == 404 {
                #expect(await horde.isOver(first), "forgotten by the server that took it")
                return .forgotten
            }
            try #require(answer.status == 200, "\(answer.status) \(answer.text)")
            if answer.json["faulted"] == true { return .faulted }
            guard answer.json["done"] == true else { continue }
            let texts = answer.json["generations"].elements.compactMap(\.["text"].string)
            #expect(texts.count == count && texts.allSatisfy { !$0.isEmpty })
            return .texts(texts.count)
        }
    }

    private func submit(_ count: Int, to horde: RunningHorde) async throws -> HTTPProbe.Answer {
        try await horde.probe.send(
            "POST", "/api/v2/generate/text/async", key: key,
            body: [
                "prompt": "Once",
                "params": [
                    "n": .number(Decimal(count)), "max_length": 40, "max_context_length": 1024,
                ],
            ])
    }

    /// A connection may only break when the server ends.
    private func wasEnded(_ life: MortalHorde.Life, _ error: any Error) async throws {
        try #require(await horde.isFollowed(life), "a server that lives: \(error)")
    }
}
