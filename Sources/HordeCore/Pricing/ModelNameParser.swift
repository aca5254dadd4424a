extension ModelSize {
    /// Reads the size out of a model's name, as its makers write it; nil when it tells none.
    ///
    /// Vendor prefixes, quantisation and format suffixes do not matter. The largest `B` counts that
    /// is not marked as active, `M` only where there is no `B`. A mixture counts half its plain
    /// product, as the field counts them. ``HordePolicy/largestSizeFromName`` is not applied.
    ///
    /// | name | billions |
    /// |:--|--:|
    /// | `KoboldAI/OPT-2.7B-Erebus` | 2.7 |
    /// | `koboldcpp/Mixtral-8x7B-v0.1.Q4_K_M` | 28 |
    /// | `Qwen3-30B-A3B-GPTQ-Int4` | 30 |
    /// | `Qwen2.5-7B-Instruct-1M` | 7 |
    /// | `SmolLM2-135M-Instruct` | 0.135 |
    /// | `Llama-2-chat-8bit` | none |
    ///
    /// - Complexity: linear in the length of the name.
    public static func read(fromName name: String) -> ModelSize? {
        var parser = ModelNameParser(name)
        let thousandths = parser.largestThousandths()
        return thousandths > 0 ? ModelSize(thousandths: thousandths) : nil
    }
}

/// Walks over the part of a model's name behind the vendor and looks at every number in it.
struct ModelNameParser {
    /// A number as it is written.
    private struct Number {
        /// A thousand times the number.
        let value: Int64
        /// True when it is a digit and nothing else.
        let isOneDigit: Bool
    }

    /// A number with the letter behind it.
    private struct Candidate {
        /// What it says, in millions of parameters.
        let thousandths: Int64
        /// True for billions, false for millions.
        let isBillions: Bool
    }

    /// The name without vendors and alias, in lower case.
    private let bytes: [UInt8]
    /// Where to read on.
    private var position = 0

    /// Prepares to read `name`: what follows its last slash and precedes an alias (`name::alias`).
    init(_ name: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            if byte == UInt8(ascii: ":"), bytes.last == byte { break }
            if byte == UInt8(ascii: "/") {
                bytes.removeAll(keepingCapacity: true)
            } else {
                bytes.append(byte.isCapital ? byte | 0x20 : byte)
            }
        }
        self.bytes = bytes
    }

    /// The size in thousandths of a billion; 0 when the name tells none.
    mutating func largestThousandths() -> Int64 {
        var billions: Int64 = 0
        var millions: Int64 = 0
        while position < bytes.count {
            guard bytes[position].isDigit else {
                position += 1
                continue
            }
            let start = position
            guard let candidate = readCandidate(), mayBegin(at: start) else { continue }
            if candidate.isBillions {
                billions = max(billions, candidate.thousandths)
            } else {
                millions = max(millions, candidate.thousandths)
            }
        }
        return billions > 0 ? billions : millions
    }
}

// MARK: - Reading a candidate

extension ModelNameParser {
    /// Reads the number at the position, and with it a mixture (`8x7b`, `7bx2`).
    ///
    /// The position ends up behind what was read, and always further than before. Numbers have at
    /// most four digits before the point, so that no product overflows.
    private mutating func readCandidate() -> Candidate? {
        guard let number = readNumber() else { return nil }
        guard peek(0) == UInt8(ascii: "x"), peek(1)?.isDigit == true else {
            return readUnit(number)
        }
        position += 1
        // Eight experts of seven billion share their attention: half the product.
        guard let expert = readNumber(), let candidate = readUnit(expert),
            number.value.isMultiple(of: 1000)
        else { return nil }
        return Candidate(
            thousandths: candidate.thousandths * (number.value / 1000) / 2,
            isBillions: candidate.isBillions)
    }

    /// Reads the letter behind a number, and what belongs to it.
    private mutating func readUnit(_ number: Number) -> Candidate? {
        let unit = peek(0)
        if unit == UInt8(ascii: "b") {
            position += 1
            return readBillions(number)
        }
        guard unit == UInt8(ascii: "m") else { return nil }
        position += 1
        // `1M` is a context length wherever it is the only figure.
        guard isWordEnd(at: position), number.value > 1000, number.value.isMultiple(of: 1000)
        else { return nil }
        return Candidate(thousandths: number.value / 1000, isBillions: false)
    }

    /// Reads what follows a number and its `b`.
    private mutating func readBillions(_ number: Number) -> Candidate? {
        var thousandths = number.value
        if number.isOneDigit, let digit = peek(0), digit.isDigit, isWordEnd(at: position + 1) {
            // The spelling of BLOOM and RWKV: `7b1` is 7.1 B.
            position += 1
            thousandths += Int64(digit - UInt8(ascii: "0")) * 100
        } else if number.isOneDigit, isWordEnd(at: position),
            let whole = wholeBeforeUnderscore(at: position - 2)
        {
            // The spelling of Stable LM: `1_6b` is 1.6 B.
            thousandths = whole * 1000 + number.value / 10
        } else if peek(0) == UInt8(ascii: "x"), let experts = peek(1), experts.isDigit,
            isWordEnd(at: position + 2)
        {
            // Merged into a mixture: `7bx2`.
            position += 2
            thousandths = thousandths * Int64(experts - UInt8(ascii: "0")) / 2
        } else if !isWordEnd(at: position), !isActiveMark(at: position) {
            return nil
        }
        return Candidate(thousandths: thousandths, isBillions: true)
    }

    /// Reads digits with at most one point and three places, as thousandths.
    ///
    /// - Returns: nil for versions (`2.9.2`), dates and other long or padded numbers (`0613`).
    private mutating func readNumber() -> Number? {
        let start = position
        var points = 0
        var point = 0
        while let byte = peek(0) {
            if byte == UInt8(ascii: "."), peek(1)?.isDigit == true {
                points += 1
                point = position
            } else if !byte.isDigit {
                break
            }
            position += 1
        }
        let wholeEnd = points == 0 ? position : point
        let places = points == 0 ? 0 : position - point - 1
        let isPadded = bytes[start] == UInt8(ascii: "0") && wholeEnd - start > 1
        guard points <= 1, places <= 3, wholeEnd - start <= 4, !isPadded else { return nil }
        var thousandths: Int64 = 0
        for byte in bytes[start..<position] where byte.isDigit {
            thousandths = thousandths * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        for _ in places..<3 { thousandths *= 10 }
        return Number(value: thousandths, isOneDigit: position - start == 1)
    }
}

// MARK: - Looking around

extension ModelNameParser {
    /// Words that announce a version, a part or a number of bits: `version2b` has no size.
    private static let versionWords: Set<String> = [
        "alpha", "awq", "beta", "epoch", "exl", "gen", "gptq", "int", "part", "phase", "rev",
        "stage", "step", "ver", "version",
    ]

    /// True when a size may begin at `start`: at the beginning of a word, or glued to one of three
    /// letters and more (`guanaco65b`), or behind the mark of effective parameters (`e4b`).
    ///
    /// Other single letters mark active parameters (`a3b`), versions (`v2b`) and formats (`q4`).
    private func mayBegin(at start: Int) -> Bool {
        var first = start
        while first > 0, bytes[first - 1].isLetter { first -= 1 }
        if first == start {
            // A point with nothing before it is not the end of a word: `-.5b`.
            guard start > 0, bytes[start - 1] == UInt8(ascii: ".") else { return true }
            return start > 1 && (bytes[start - 2].isLetter || bytes[start - 2].isDigit)
        }
        let word = bytes[first..<start]
        let isGlued = first > 0 && bytes[first - 1].isDigit
        if word.count == 1 { return word.first == UInt8(ascii: "e") && !isGlued }
        guard word.count >= 3 else { return false }
        return !Self.versionWords.contains(String(decoding: word, as: UTF8.self))
    }

    /// The digit of `0_` or `1_` before `start`, where it begins a word behind a dash.
    ///
    /// Higher digits are versions: `Llama-3_8b` has eight billion.
    private func wholeBeforeUnderscore(at start: Int) -> Int64? {
        guard start >= 2, bytes[start - 1] == UInt8(ascii: "_"),
            start == 2 || bytes[start - 3] == UInt8(ascii: "-")
        else { return nil }
        switch bytes[start - 2] {
        case UInt8(ascii: "0"): return 0
        case UInt8(ascii: "1"): return 1
        default: return nil
        }
    }

    /// True when a mark of active parameters begins at `index`, as in `30ba3b`.
    private func isActiveMark(at index: Int) -> Bool {
        index + 1 < bytes.count && bytes[index] == UInt8(ascii: "a") && bytes[index + 1].isDigit
    }

    /// True when neither a letter nor a digit stands at `index`.
    private func isWordEnd(at index: Int) -> Bool {
        index >= bytes.count || !(bytes[index].isLetter || bytes[index].isDigit)
    }

    /// The byte `distance` behind the position; nil past the end.
    private func peek(_ distance: Int) -> UInt8? {
        position + distance < bytes.count ? bytes[position + distance] : nil
    }
}

extension UInt8 {
    /// True for `0` to `9`.
    fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    /// True for `A` to `Z`.
    fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
    /// True for `a` to `z`.
    fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
