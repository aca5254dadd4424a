/// A pattern to look for in texts, without regard to case.
///
/// It is run as a set of places in its program that all move on together with each character
/// (Thompson 1968), so the cost of a text is its length times that of the program at the most,
/// whatever stands in either.
public struct Pattern: Hashable, Sendable {
    /// The pattern as it was written.
    public let text: String
    let steps: [PatternStep]
    /// The ASCII characters that a find can begin with, one bit each; nil for any character.
    let firsts: UInt128?

    /// The longest pattern, in characters.
    public static let lengthLimit = 500

    /// Reads a pattern.
    ///
    /// - Throws: ``PatternFault``.
    public init(_ text: String) throws(PatternFault) {
        guard !text.isEmpty else { throw .matchesNothing }
        guard text.unicodeScalars.count <= Self.lengthLimit else { throw .tooLong }
        self.text = text
        steps = try PatternCompiler.steps(of: PatternParser.read(text))
        firsts = Self.firsts(of: steps)
        guard !Self.findsNothing(steps) else { throw .matchesNothing }
    }

    /// The steps that can be reached from the first one without taking a character.
    private static func beginning(of steps: [PatternStep]) -> [PatternStep] {
        var seen = Array(repeating: false, count: steps.count)
        var waiting = [0]
        var reached: [PatternStep] = []
        while let index = waiting.popLast() {
            guard !seen[index] else { continue }
            seen[index] = true
            reached.append(steps[index])
            switch steps[index] {
            case .take, .found: break
            case .check: waiting.append(index + 1)
            case .jump(let other): waiting.append(other)
            case .fork(let first, let second): waiting += [first, second]
            }
        }
        return reached
    }

    private static func firsts(of steps: [PatternStep]) -> UInt128? {
        var firsts: UInt128 = 0
        for step in beginning(of: steps) {
            guard case .take(let set) = step else { continue }
            for value in UInt32(0)..<128 where set.contains(value) { firsts |= 1 << UInt128(value) }
        }
        return firsts == UInt128.max ? nil : firsts
    }

    /// True when nothing at all is enough to be found.
    private static func findsNothing(_ steps: [PatternStep]) -> Bool {
        beginning(of: steps).contains(.found)
    }
}
