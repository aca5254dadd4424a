import Foundation
import HordeCore
import Testing

extension ProcessTests {
    /// What people write about workers, and what was counted, is there after a restart.
    @Suite
    struct RestartTests {
        @Test(.timeLimit(.minutes(1)))
        func `Teams, messages, the raid and the counts of texts are kept`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let (root, owner) = (RunningHorde.administratorKey, try await horde.makeUser("owner"))
            let team = try await horde.probe.send(
                "POST", "/api/v2/teams", key: root, body: ["name": "Attic"])
            let id = try #require(team.json["id"].string, "\(team.text)")
            try await work(horde, owner.key)
            let worker = try await horde.probe.send("GET", "/api/v2/workers/name/keeper")
            let path = "/api/v2/workers/\(try #require(worker.json["id"].string))"
            let joined = try await horde.probe.send(
                "PUT", path, key: owner.key, body: ["team": .text(id)])
            #expect(joined.json["team"] == "Attic", "\(joined.text)")
            try await work(horde, owner.key)
            let message = try await horde.probe.send(
                "POST", "/api/v2/workers/messages", key: root, body: ["message": "Hello"])
            #expect(message.status == 200, "\(message.text)")
            let raid = try await horde.probe.send(
                "PUT", "/api/v2/status/modes", key: root, body: ["raid_mode": true])
            #expect(raid.status == 200, "\(raid.text)")
            let before = try await seen(horde)
            #expect(before[0]["requests_fulfilled"] == 1)
            #expect(before[1]["month"]["m-21B"] == 2)
            #expect(await horde.stop() == .exited(0))

            let again = try await RunningHorde(in: directory.path)
            var after = try await seen(again)
            // Nobody is here yet after a restart.
            #expect(after[0]["workers"][0]["online"] == false)
            #expect(after[0]["requests_fulfilled"] == before[0]["requests_fulfilled"])
            #expect(after[0]["kudos"] == before[0]["kudos"])
            after[0] = before[0]
            #expect(after == before)
            let popped = try await again.probe.send(
                "POST", "/api/v2/generate/text/pop", key: owner.key,
                body: ["name": "keeper", "models": ["m-21B"]])
            #expect(popped.json["messages"][0]["message"] == "Hello", "\(popped.text)")
            #expect(await again.stop() == .exited(0))
        }

        private func work(_ horde: RunningHorde, _ key: String) async throws {
            _ = try await horde.request("Once", key: "0000000000", models: ["m-21B"])
            let job = try #require(try await horde.pop("keeper", key: key, model: "m-21B").first)
            let answer = try await horde.deliver("upon a time", for: job, key: key)
            #expect(answer.status == 200, "\(answer.text)")
        }

        /// The team, the counts by model and of the last day, the messages, the modes.
        private func seen(_ horde: RunningHorde) async throws -> [JSON] {
            let root = RunningHorde.administratorKey
            var seen: [JSON] = []
            for path in [
                "teams", "stats/text/models", "stats/text/totals", "workers/messages",
                "status/modes",
            ] {
                let answer = try await horde.probe.send("GET", "/api/v2/\(path)", key: root)
                #expect(answer.status == 200, "\(answer.text)")
                seen.append(path == "stats/text/totals" ? answer.json["day"] : answer.json)
            }
            seen[0] = seen[0][0]
            return seen
        }
    }
}
