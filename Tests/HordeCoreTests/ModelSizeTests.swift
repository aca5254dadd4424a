import HordeCore
import HordeTestSupport
import Testing

@Suite("Model sizes")
struct ModelSizeTests {
    @Test("Early models", arguments: ModelNames.early)
    func early(name: String, thousandths: Int64?) {
        #expect(ModelSize.read(fromName: name)?.thousandths == thousandths)
    }

    @Test("Quantised models", arguments: ModelNames.quantised)
    func quantised(name: String, thousandths: Int64?) {
        #expect(ModelSize.read(fromName: name)?.thousandths == thousandths)
    }

    @Test("Mixtures of experts", arguments: ModelNames.mixtures)
    func mixtures(name: String, thousandths: Int64?) {
        #expect(ModelSize.read(fromName: name)?.thousandths == thousandths)
    }

    @Test("Later models", arguments: ModelNames.later)
    func later(name: String, thousandths: Int64?) {
        #expect(ModelSize.read(fromName: name)?.thousandths == thousandths)
    }

    @Test("Names with other figures in them", arguments: ModelNames.hard)
    func hard(name: String, thousandths: Int64?) {
        #expect(ModelSize.read(fromName: name)?.thousandths == thousandths)
    }

    @Test("The table is as long as it should be, and names nothing twice")
    func table() {
        let names = ModelNames.all.map(\.0)
        #expect(names.count >= 160)
        #expect(Set(names).count == names.count)
    }

    @Test("A size is written as the shortest decimal")
    func description() {
        for (thousandths, text) in [(2700, "2.7"), (135, "0.135"), (13_000, "13"), (1010, "1.01")] {
            #expect("\(ModelSize(thousandths: Int64(thousandths)))" == text)
        }
    }

    @Test("Names without a size", arguments: ModelNames.silent)
    func silent(name: String, thousandths: Int64?) {
        #expect(ModelSize.read(fromName: name)?.thousandths == thousandths)
    }

    @Test(
        "Prefixes and suffixes do not matter", arguments: ModelNames.all)
    func decorated(name: String, thousandths: Int64?) {
        for prefix in ["", "koboldcpp/", "aphrodite/"] {
            for suffix in ["", ".Q4_K_M", "-IQ3_XS", "-GPTQ", "-AWQ", "-GGUF", "-4.0bpw-exl2"] {
                let size = ModelSize.read(fromName: prefix + name + suffix)
                #expect(size?.thousandths == thousandths, "\(prefix + name + suffix)")
            }
        }
    }

    @Test("Every plain size is read as it is written", arguments: 0..<200)
    func plainSizes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let thousandths = Int64.random(in: 1...999_999, using: &generator)
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
        let places = String(String(1000 + rest).dropFirst())
        let unit = Bool.random(using: &generator) ? "b" : "B"
        #expect(
            ModelSize.read(fromName: "org/name-\(whole).\(places)\(unit)-chat")?.thousandths
                == thousandths)
    }

    @Test("No name makes the parser trap", arguments: 0..<200)
    func anyName(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet = Array("0123456789999xXbBmMaAeE._-/: qé")
        for _ in 0..<50 {
            let length = Int.random(in: 0...40, using: &generator)
            let letters = (0..<length).map { _ in alphabet.randomElement(using: &generator) }
            let name = String(letters.compactMap(\.self))
            let size = ModelSize.read(fromName: name)
            #expect((size?.thousandths ?? 1) > 0, "\(name)")
        }
    }
}
