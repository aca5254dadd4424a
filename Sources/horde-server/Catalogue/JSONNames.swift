import Foundation

/// Finds the names of an object's members, which decoders return without those that are there
/// twice.
enum JSONNames {
    /// The names of the outermost object, in their order.
    ///
    /// - Parameter json: An object in JSON, already known to be well formed.
    static func ofObject(_ json: Data) -> [String] {
        var names: [String] = []
        var depth = 0
        var start: Data.Index?
        var isEscaped = false
        // A text is a name when it is the first thing in the object or follows a comma.
        var expectsName = false
        for (index, byte) in zip(json.indices, json) {
            if let begin = start {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    if expectsName, depth == 1 {
                        names += decoded(json[begin...index])
                        expectsName = false
                    }
                    start = nil
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): start = index
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                expectsName = depth == 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ","): expectsName = depth == 1
            default: break
            }
        }
        return names
    }

    private static func decoded(_ text: Data) -> [String] {
        (try? JSONDecoder().decode(String.self, from: Data(text))).map { [$0] } ?? []
    }
}
