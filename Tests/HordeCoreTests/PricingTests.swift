import HordeCore
import HordeTestSupport
import Testing

@Suite("Prices")
struct PricingTests {
    @Test(
        "Price of a text",
        arguments: [
            (80, 2700, 1029), (25, 2700, 321), (63, 1000, 300), (0, 2700, 0), (1, 105, 1),
            (1, 104, 0), (80, 13_000, 4952), (512, 70_000, 170_667), (1, 1, 0), (21, 1000, 100),
            (512, 200_000, 487_619),
        ])
    func price(tokens: Int, thousandths: Int64, centikudos: Int64) {
        let price = KudosPricing.price(
            of: TokenCount(tokens), on: ModelSize(thousandths: thousandths), policy: .friends)
        #expect(price == Kudos(centikudos: centikudos))
    }

    @Test(
        "Price of a text with its prompt, rounded once",
        arguments: [
            (80, 1000, 0, 2700, 1029), (80, 1000, 50, 2700, 1671), (80, 0, 50, 2700, 1029),
            (80, 1000, 1000, 2700, 13_886), (0, 1000, 50, 2700, 0), (1, 1, 49, 100, 0),
            (1, 1, 50, 100, 1), (1, 2, 500, 105, 1), (63, 63, 1, 1000, 300),
            (63, 100_000, 1, 1000, 776),
        ])
    func prompt(tokens: Int, prompt: Int, weight: Int64, thousandths: Int64, centikudos: Int64) {
        var policy = HordePolicy.friends
        policy.promptTokenWeight = weight
        let price = KudosPricing.price(
            of: TokenCount(tokens), promptTokens: TokenCount(prompt),
            on: ModelSize(thousandths: thousandths), policy: policy)
        #expect(price == Kudos(centikudos: centikudos))
    }

    @Test(
        "Tokens of a prompt that count",
        arguments: [
            (1000, 2048, 80, 1000), (3000, 2048, 80, 1968), (1968, 2048, 80, 1968),
            (3000, 80, 80, 0), (0, 2048, 80, 0), (9, 10, 20, 0),
        ])
    func pricedPrompt(prompt: Int, context: Int, length: Int, counted: Int) {
        let terms = RequestTerms(maximumLength: length, maximumContextLength: context)
        #expect(
            KudosPricing.pricedPromptTokens(TokenCount(prompt), of: terms) == TokenCount(counted))
    }

    @Test("The divisor is the policy's")
    func divisor() {
        var policy = HordePolicy.friends
        policy.tokenBillionsPerKudos = 100
        policy.uptimeDivisorHundredths = 100
        let size = ModelSize(thousandths: 2000)
        #expect(KudosPricing.price(of: TokenCount(50), on: size, policy: policy) == Kudos(1))
        #expect(KudosPricing.uptimeReward(for: size, policy: policy) == Kudos(2))
    }

    @Test(
        "Uptime reward",
        arguments: [
            (2700, 98), (13_000, 473), (135, 5), (2750, 100), (1000, 36), (70_000, 2545), (1, 0),
            (200_000, 7273),
        ])
    func uptimeReward(thousandths: Int64, centikudos: Int64) {
        let size = ModelSize(thousandths: thousandths)
        #expect(
            KudosPricing.uptimeReward(for: size, policy: .friends)
                == Kudos(centikudos: centikudos))
    }

    @Test(
        "Tokens that are paid",
        arguments: [(0, 80, 0), (1, 80, 1), (100, 80, 25), (320, 80, 80), (321, 80, 80), (9, 0, 0)])
    func paidTokens(bytes: Int, maximumLength: Int, tokens: Int) {
        let paid = KudosPricing.paidTokens(bytes: bytes, maximumLength: maximumLength)
        #expect(paid == TokenCount(tokens))
    }

    @Test("Length of a text", arguments: [(0, 256), (80, 1536), (512, 8448)])
    func textLimit(maximumLength: Int, bytes: Int) {
        #expect(KudosPricing.textLimit(maximumLength: maximumLength, policy: .friends) == bytes)
    }

    @Test("Prices are exact and never fall with tokens or size", arguments: 0..<200)
    func properties(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<20 {
            let tokens = Int.random(in: 0...100_000, using: &generator)
            let thousandths = Int64.random(in: 1...2_000_000, using: &generator)
            let price = Self.price(tokens, thousandths)
            // In units of 1/210 centikudo: what rounding adds or takes is at most one half.
            let exact = Int128(tokens) * Int128(thousandths)
            let error = exact - Int128(price.centikudos) * 210
            #expect(error >= -105 && error < 105, "\(tokens) tokens on \(thousandths)")
            #expect(price <= Self.price(tokens + 1, thousandths))
            #expect(price <= Self.price(tokens, thousandths + 1))
            let reward = KudosPricing.uptimeReward(
                for: ModelSize(thousandths: thousandths), policy: .friends)
            let difference = Int128(thousandths) * 20 - Int128(reward.centikudos) * 550
            #expect(difference >= -275 && difference < 275, "\(thousandths)")
        }
    }

    private static func price(_ tokens: Int, _ thousandths: Int64) -> Kudos {
        KudosPricing.price(
            of: TokenCount(tokens), on: ModelSize(thousandths: thousandths), policy: .friends)
    }
}
