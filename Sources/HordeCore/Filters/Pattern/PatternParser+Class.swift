extension PatternParser {
    /// Reads what stands between brackets.
    mutating func `class`() throws(PatternFault) -> ScalarSet {
        let isInverted = take("^")
        var ranges: [ClosedRange<UInt32>] = []
        var isFirst = true
        while isFirst || next != "]" {
            isFirst = false
            let part = try member()
            guard next == "-" else {
                ranges += part
                continue
            }
            index += 1
            if next == "]" {
                ranges += part + [0x2D...0x2D]
                continue
            }
            let end = try member()
            guard part.count == 1, end.count == 1, part[0].count == 1, end[0].count == 1,
                part[0].lowerBound <= end[0].lowerBound
            else { throw .malformed }
            ranges.append(part[0].lowerBound...end[0].lowerBound)
        }
        guard take("]") else { throw .malformed }
        return ScalarSet(ranges, isInverted: isInverted)
    }

    private mutating func member() throws(PatternFault) -> [ClosedRange<UInt32>] {
        let scalar = try taken()
        guard scalar == "\\" else { return [scalar.value...scalar.value] }
        let (ranges, isInverted) = try escapedRanges()
        return isInverted ? Self.others(than: ranges) : ranges
    }

    /// What a reverse solidus and what follows stand for.
    mutating func escapedRanges() throws(PatternFault) -> (
        ranges: [ClosedRange<UInt32>], isInverted: Bool
    ) {
        let scalar = try taken()
        switch scalar {
        case "d", "D": return (ScalarSet.digits, scalar == "D")
        case "w", "W": return (ScalarSet.words, scalar == "W")
        case "s", "S": return (ScalarSet.spaces, scalar == "S")
        case "n": return ([0x0A...0x0A], false)
        case "r": return ([0x0D...0x0D], false)
        case "t": return ([0x09...0x09], false)
        case "x": return try hexadecimal(digits: 2)
        case "u": return try hexadecimal(digits: 4)
        default:
            // Letters and digits mean something elsewhere that these patterns do not have.
            guard scalar.isASCII, !ScalarSet.word.contains(scalar.value) || scalar == "_" else {
                throw .unsupported
            }
            return ([scalar.value...scalar.value], false)
        }
    }

    private mutating func hexadecimal(digits: Int) throws(PatternFault) -> (
        ranges: [ClosedRange<UInt32>], isInverted: Bool
    ) {
        var text = ""
        for _ in 0..<digits { text.unicodeScalars.append(try taken()) }
        guard text.first?.isHexDigit == true, let value = UInt32(text, radix: 16) else {
            throw .malformed
        }
        return ([value...value], false)
    }

    private static func others(than ranges: [ClosedRange<UInt32>]) -> [ClosedRange<UInt32>] {
        var others: [ClosedRange<UInt32>] = []
        var start: UInt32 = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if range.lowerBound > start { others.append(start...(range.lowerBound - 1)) }
            start = range.upperBound + 1
        }
        if start <= 0x10FFFF { others.append(start...0x10FFFF) }
        return others
    }
}
