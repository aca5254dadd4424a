import HordeBridge
import Testing

@Suite struct DemoBackendTests {
    private let backend: any Backend = DemoBackend()

    private func text(_ values: [String: JSONValue]) async throws -> String {
        try await backend.generate(.with(values), within: .seconds(1)).value
    }

    @Test func saysWhatItIs() async throws {
        let description = try await backend.describe()
        #expect(description.model == "horde/demo-markov")
        #expect(description.maximumLength == 512)
    }

    @Test func givesTheSameTextForTheSameJob() async throws {
        let values: [String: JSONValue] = [
            "prompt": .string("The keeper of the"), "temperature": .fraction(0.7),
        ]
        let first = try await text(values)
        let other = DemoBackend()
        #expect(first == (try await other.generate(.with(values), within: .seconds(1)).value))
        #expect(!first.isEmpty)
        #expect(first != (try await text(["prompt": .string("The girl with the")])))
    }

    /// The seed must not depend on the process: a text written down here would change with it.
    @Test func givesTheSameTextInEveryProcess() async throws {
        let text = try await text(["prompt": .string("The lamp was"), "max_length": .integer(16)])
        #expect(text == Self.known)
    }

    static let known = " turned by a clock with a hammer, and the chair with its fourth"

    @Test(arguments: [0, 1, 7, 80, 512, 100_000])
    func staysWithinTheLength(_ length: Int) async throws {
        let text = try await text(["max_length": .integer(length)])
        #expect(text.utf8.count <= min(length, 512) * 4)
        #expect(length < 80 || text.utf8.count > 200)
    }

    @Test func endsBeforeAStopSequence() async throws {
        let long = try await text(["max_length": .integer(512)])
        let stop: [String: JSONValue] = [
            "max_length": .integer(512), "stop_sequence": .array([.string("e"), .string(" ")]),
        ]
        #expect(long.contains(" "))
        #expect(try await text(stop).isEmpty)
    }

    @Test(arguments: ["", " ", "xyzzy", "ends with the", "\u{1F600}"])
    func answersAnyPrompt(_ prompt: String) async throws {
        #expect(try await !text(["prompt": .string(prompt)]).isEmpty)
    }
}
