/// Reads a pattern.
///
/// What there is: characters, `.`, `[a-z]`, `[^a-z]`, `\\d \\w \\s` and their opposites, `\\n
/// \\r \\t`, `\\xHH`, `\\uHHHH`, `^`, `$`, `\\b`, `\\B`, `(…)`, `(?:…)`, `|`, and `? * + {n}
/// {n,} {n,m}`, each with `?` behind it to take as little as possible.
struct PatternParser {
    private let text: [Unicode.Scalar]
    var index = 0
    private var depth = 0

    /// How many groups may stand within each other.
    static let depthLimit = 30
    /// The highest number in braces.
    static let countLimit = 100

    /// Reads a whole text.
    static func read(_ text: String) throws(PatternFault) -> PatternNode {
        var parser = PatternParser(text: Array(text.unicodeScalars))
        let node = try parser.choice()
        guard parser.next == nil else { throw .malformed }
        return node
    }

    private init(text: [Unicode.Scalar]) { self.text = text }

    /// The character that comes; nil at the end.
    var next: Unicode.Scalar? { index < text.count ? text[index] : nil }

    /// Steps over a character if it comes.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard next == scalar else { return false }
        index += 1
        return true
    }

    /// Steps over the character that comes.
    mutating func taken() throws(PatternFault) -> Unicode.Scalar {
        guard let scalar = next else { throw .malformed }
        index += 1
        return scalar
    }

    private mutating func choice() throws(PatternFault) -> PatternNode {
        var nodes = [try sequence()]
        while take("|") { nodes.append(try sequence()) }
        return nodes.count == 1 ? nodes[0] : .choice(nodes)
    }

    private mutating func sequence() throws(PatternFault) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = next, scalar != "|", scalar != ")" { nodes.append(try repeated()) }
        switch nodes.count {
        case 0: return .empty
        case 1: return nodes[0]
        default: return .sequence(nodes)
        }
    }

    private mutating func repeated() throws(PatternFault) -> PatternNode {
        let node = try atom()
        guard let (least, most) = try count() else { return node }
        if case .place = node { throw .malformed }
        let isGreedy = !take("?")
        guard next != "+", try count() == nil else { throw .unsupported }
        return .repetition(node, least: least, most: most, isGreedy: isGreedy)
    }

    private mutating func atom() throws(PatternFault) -> PatternNode {
        let scalar = try taken()
        switch scalar {
        case "(": return try group()
        case "[": return .set(try self.class())
        case ".": return .set(.any)
        case "^": return .place(.start)
        case "$": return .place(.end)
        case "\\": return try escape()
        case "*", "+", "?", ")", "{": throw .malformed
        default: return .set(ScalarSet([scalar.value...scalar.value]))
        }
    }

    private mutating func group() throws(PatternFault) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.depthLimit else { throw .tooLong }
        if take("?"), !take(":") { throw .unsupported }
        let node = try choice()
        guard take(")") else { throw .malformed }
        return node
    }

    private mutating func escape() throws(PatternFault) -> PatternNode {
        switch next {
        case "b", "B": return .place(try taken() == "b" ? .boundary : .noBoundary)
        default:
            let (ranges, isInverted) = try escapedRanges()
            return .set(ScalarSet(ranges, isInverted: isInverted))
        }
    }

    /// How often, if that is said; nil otherwise.
    private mutating func count() throws(PatternFault) -> (Int, Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        guard take("{") else { return nil }
        let least = try number()
        var most: Int? = least
        if take(",") { most = next == "}" ? nil : try number() }
        guard take("}"), least <= most ?? Int.max else { throw .malformed }
        return (least, most)
    }

    private mutating func number() throws(PatternFault) -> Int {
        var digits = ""
        while let scalar = next, ("0"..."9").contains(scalar), digits.count < 5 {
            digits.unicodeScalars.append(scalar)
            index += 1
        }
        guard let number = Int(digits) else { throw .malformed }
        guard number <= Self.countLimit else { throw .tooLong }
        return number
    }
}
