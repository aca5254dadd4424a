import HordeCore
import Testing

@Suite("Token counts")
struct TokenCountTests {
    @Test(
        "A token for every four bytes begun",
        arguments: [
            (0, 0), (1, 1), (3, 1), (4, 1), (5, 2), (8, 2), (100, 25), (250, 63),
            (1 << 20, 1 << 18),
            (.max, 1 << 61),
        ])
    func estimate(bytes: Int, tokens: Int) {
        #expect(TokenCount(estimatedFromBytes: bytes).count == tokens)
    }

    @Test("Sums and order")
    func arithmetic() {
        #expect(TokenCount(2) + TokenCount(3) == TokenCount(5))
        #expect(TokenCount.zero < TokenCount(1))
        #expect(max(TokenCount(2), TokenCount(3)).count == 3)
    }

    @Test("Fewer than none traps")
    func negative() async {
        await #expect(processExitsWith: .failure) { _ = TokenCount(-1) }
        await #expect(processExitsWith: .failure) { _ = TokenCount(estimatedFromBytes: -1) }
    }
}
