import HordeCore
import HordeTestSupport
import Testing

@Suite("Kudos")
struct KudosTests {
    @Test(
        "Reading decimals",
        arguments: [
            ("0", 0), ("-0", 0), ("1", 100), ("-1", -100), ("1.5", 150), ("1.05", 105),
            ("-0.05", -5), ("0.1", 10), ("1.500", 150), ("10.29", 1029), ("-10.2900000", -1029),
            ("92233720368547758.07", .max), ("-92233720368547758.08", .min),
            ("92233720368547758.070", .max),
        ])
    func reading(text: String, centikudos: Int64) {
        #expect(Kudos(decimal: text)?.centikudos == centikudos)
        #expect(Kudos(decimal: "[\(text)]".dropFirst().dropLast())?.centikudos == centikudos)
    }

    @Test(
        "Refused decimals",
        arguments: [
            "", "-", ".", "1.", ".5", "-.5", "--1", "+1", "1.005", "1.001", "0.0001", "1e3", "1E3",
            "1.2.3", "1..2", "01", "-01", "00", "00.5", " 1", "1 ", "1,5", "0x10", "١", "1.5-",
            "NaN", "Infinity", "null", "\"1\"", "1_000", "92233720368547758.08",
            "-92233720368547758.09", "92233720368547759", "100000000000000000000000000",
        ])
    func refused(text: String) {
        #expect(Kudos(decimal: text) == nil)
    }

    @Test(
        "Writing decimals",
        arguments: [
            (0, "0", "0.00"), (1, "0.01", "0.01"), (-5, "-0.05", "-0.05"), (10, "0.1", "0.10"),
            (100, "1", "1.00"), (150, "1.5", "1.50"), (-300, "-3", "-3.00"),
            (1029, "10.29", "10.29"), (.max, "92233720368547758.07", "92233720368547758.07"),
            (.min, "-92233720368547758.08", "-92233720368547758.08"),
        ] as [(Int64, String, String)])
    func writing(centikudos: Int64, decimal: String, description: String) {
        let amount = Kudos(centikudos: centikudos)
        #expect(amount.decimal == decimal)
        #expect(amount.description == description)
    }

    @Test("What is written is read back", arguments: 0..<200)
    func roundTrip(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for width in 0..<64 {
            let bits = Int64.random(in: .min ... .max, using: &generator) >> Int64(width)
            let amount = Kudos(centikudos: bits)
            #expect(Kudos(decimal: amount.decimal) == amount)
            #expect(Kudos(decimal: amount.description) == amount)
        }
    }

    @Test(
        "Ratios are rounded half away from zero",
        arguments: [
            (100, 1, 3, 33), (100, 1, 8, 13), (-100, 1, 8, -13), (100, -1, 8, -13), (-1, -1, 2, 1),
            (1, 1, 2, 1), (1, 1, 3, 0), (2, 1, 3, 1), (-2, 1, 3, -1), (0, 5, 7, 0), (7, 0, 7, 0),
            (5, 3, 1, 15), (.max, .max, .max, .max), (.min, 1, 1, .min), (.max, 1, 2, 1 << 62),
            (.min, .max, .max, .min),
        ] as [(Int64, Int64, Int64, Int64)])
    func scaled(amount: Int64, numerator: Int64, denominator: Int64, expected: Int64) {
        #expect(
            Kudos(centikudos: amount).scaled(by: numerator, over: denominator)
                == Kudos(centikudos: expected))
    }

    @Test(
        "Whole kudos are rounded up",
        arguments: [
            (0, 0), (1, 1), (99, 1), (100, 1), (101, 2), (-1, 0), (-99, 0), (-100, -1), (-101, -1),
            (.max, 92_233_720_368_547_759), (.min, -92_233_720_368_547_758),
        ] as [(Int64, Int64)])
    func roundedUp(centikudos: Int64, whole: Int64) {
        #expect(Kudos(centikudos: centikudos).roundedUp == whole)
    }

    @Test("Sums, differences and order")
    func arithmetic() {
        let (rich, poor) = (Kudos(13), Kudos(centikudos: -5))
        #expect(rich + poor == Kudos(centikudos: 1295))
        #expect(poor - rich == Kudos(centikudos: -1305))
        #expect(-poor == Kudos(centikudos: 5))
        #expect(poor < .zero && .zero < rich)
        #expect([rich, poor, .zero].sorted() == [poor, .zero, rich])
    }

    @Test("A sum out of range traps")
    func overflow() async {
        await #expect(processExitsWith: .failure) {
            _ = Kudos(centikudos: .max) + Kudos(centikudos: Int64(CommandLine.arguments.count))
        }
    }

    @Test("A ratio over nothing traps")
    func zeroDenominator() async {
        await #expect(processExitsWith: .failure) { _ = Kudos(1).scaled(by: 1, over: 0) }
    }
}
