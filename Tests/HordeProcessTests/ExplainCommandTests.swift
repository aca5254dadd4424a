import Foundation
import Testing

extension ProcessTests {
    /// The explanations against a real server.
    @Suite
    struct ExplainCommandTests {
        @Test(.timeLimit(.minutes(1)))
        func `Prices, workers and requests are explained in aligned lines`() async throws {
            let directory = try TemporaryDirectory()
            let horde = try await RunningHorde(in: directory.path)
            let price = try await horde.admin(
                "explain", "price", "--model", "x y-2.7B", "--max-length", "80", "-n", "2")
            #expect(price.end == .exited(0), "\(price.complaints)")
            let lines = price.output.split(separator: "\n").map(String.init)
            #expect(lines.first?.hasSuffix("  x y-2.7B") == true, "\(price.output)")
            #expect(lines.last?.hasPrefix("total ") == true, "\(price.output)")
            #expect(lines.last?.hasSuffix("  20.58") == true, "\(price.output)")
            let unknown = UUID().uuidString
            let refusals = [
                (try await horde.admin("explain", "request", unknown), "request"),
                (
                    try await horde.admin("explain", "request", unknown, "--worker", "Maple Den"),
                    "no such worker"
                ),
                (try await horde.admin("explain", "worker", "Maple Den"), "no such worker"),
            ]
            for (refused, words) in refusals {
                #expect(refused.end == .exited(1))
                #expect(
                    refused.complaints.lowercased().contains(words), "\(refused.complaints)")
            }
            #expect(await horde.stop() == .exited(0))
        }
    }
}
