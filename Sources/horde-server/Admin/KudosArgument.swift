import ArgumentParser
import Foundation
import HordeCore

/// Kudos on a command line and in a body.
enum KudosArgument {
    /// Parses an amount such as `10.29` or `-5`.
    static func parse(_ text: String) throws -> Kudos {
        guard let kudos = Kudos(decimal: text.hasPrefix("+") ? String(text.dropFirst()) : text)
        else {
            throw ValidationError("\(text) is not an amount of kudos with at most two places.")
        }
        return kudos
    }

    /// The amount as an exact number.
    static func json(_ kudos: Kudos) -> JSONValue {
        .number(Decimal(kudos.centikudos) / 100)
    }
}
