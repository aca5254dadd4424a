/// A variable of the environment that looks like one of the server's and is none.
///
/// It is no reason to stop: platforms that run containers set variables of their own, such as
/// `HORDE_SERVICE_HOST` for a service that is called `horde`.
struct UnknownVariable: Hashable, Sendable {
    /// The name, of letters, digits and `_`.
    let name: String
    /// The variable of ours whose name is nearest.
    let nearest: String

    /// What the operator is told; never what the variable holds.
    var sentence: String {
        "\(name) sets nothing: no option is called that; the nearest is \(nearest)."
    }

    /// The ones in an environment, in the order of their names.
    ///
    /// Variables of the bridge are none of them, since both programs may run on one machine, and
    /// names that are no names are passed over: they would be written into the log.
    static func all(in environment: [String: String]) -> [UnknownVariable] {
        let known = ServerOption.all.map(\.environmentName) + ["HORDE_URL"]
        let strange = environment.keys.filter { name in
            name.hasPrefix("HORDE_") && !name.hasPrefix("HORDE_BRIDGE_")
                && !known.contains(name) && name.utf8.count <= 64
                && name.utf8.allSatisfy(isLetterOfName)
        }
        return strange.sorted().compactMap { name in
            let nearest = known.min { distance(name, $0) < distance(name, $1) }
            return nearest.map { UnknownVariable(name: name, nearest: $0) }
        }
    }

    private static func isLetterOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// How many letters must be put in, left out or changed to get from one to the other
    /// (the distance of Levenshtein).
    private static func distance(_ first: String, _ second: String) -> Int {
        let (first, second) = (Array(first.utf8), Array(second.utf8))
        var row = Array(0...second.count)
        for (index, letter) in first.enumerated() {
            var before = row[0]
            row[0] = index + 1
            for (column, other) in second.enumerated() {
                let change = before + (letter == other ? 0 : 1)
                before = row[column + 1]
                row[column + 1] = min(change, before + 1, row[column] + 1)
            }
        }
        return row[second.count]
    }
}
