internal import HordeCore

/// A required amount of kudos.
enum KudosField {
    /// Reads a number with at most two decimals.
    static func read(_ name: String, _ reader: inout SchemaReader) -> Kudos? {
        reader.expect(name, .amount, isRequired: true)
        guard case .number(let number) = reader.value(name), let amount = number.kudos else {
            reader.fail(name, "is required and must be a number with at most two decimals")
            return nil
        }
        return amount
    }
}
