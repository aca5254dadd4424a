import HordeCore
import Testing

@testable import HordeHTTP

/// Who is served first, through HTTP alone.
@Suite struct QueueTests {
    private static let arrival = [
        "anonymous", "fam", "zero", "mid", "rich", "owner", "zero2", "rich2",
    ]

    @Test(arguments: [
        (
            [String](),
            ["owner", "rich", "rich2", "mid", "zero", "zero2", "anonymous", "fam"]
        ),
        (
            ["fam", "mid"],
            ["owner", "fam", "mid", "rich", "rich2", "zero", "zero2", "anonymous"]
        ),
    ])
    func theFixture(priorities: [String], expected: [String]) async throws {
        try await Harness.run { horde in
            var people: [String: Person] = [
                "anonymous": Person(id: 0, key: Harness.anonymous)
            ]
            for (name, kudos) in [
                ("rich", "1350"), ("mid", "27"), ("owner", "0"), ("zero", "0"), ("fam", "-1080"),
            ] {
                let person = try await horde.person(name)
                people[name] = person
                if kudos != "0" { try await horde.adjust(person.id, by: kudos) }
            }
            try await horde.adjust(0, by: "-297")
            for name in Self.arrival {
                let user = name.filter { $0.isLetter }
                let key = try #require(people[user]?.key)
                // 16 tokens on one billion hold 0.76 kudos, less than any difference.
                _ = try await horde.ask(key, prompt: name, params: #"{"max_length":16}"#)
            }
            let owner = try #require(people["owner"])
            let list = priorities.compactMap { people[$0] }.map { "\"x#\($0.id)\"" }
                .joined(separator: ",")
            var order: [String] = []
            for _ in Self.arrival {
                let reply = try await horde.pop(
                    owner.key, models: #"["m-1B"]"#,
                    more: #","threads":9,"priority_usernames":[\#(list)]"#)
                order.append(reply["payload"]?["prompt"]?.text ?? "none")
            }
            #expect(order == expected)
        }
    }

    @Test func aTransferReceivedWhileWaitingCountsAtOnce() async throws {
        try await Harness.run { horde in
            let owner = try await horde.person("owner")
            let rich = try await horde.person("rich", kudos: "1000")
            let poor = try await horde.person("poor")
            let other = try await horde.person("other", kudos: "10")
            let slow = try await horde.ask(poor.key, prompt: "poor")
            _ = try await horde.ask(other.key, prompt: "other")
            #expect(
                try await horde.get("\(Harness.status)/\(slow)")["queue_position"]?.integer == 2)
            _ = try await horde.post(
                "/api/v2/kudos/transfer", key: rich.key,
                #"{"username":"poor#\#(poor.id)","amount":500}"#)
            #expect(
                try await horde.get("\(Harness.status)/\(slow)")["queue_position"]?.integer == 1)
            let job = try await horde.pop(owner.key)
            #expect(job["payload"]?["prompt"]?.text == "poor")
        }
    }
}
