/// The name of a new account.
enum AccountName {
    /// How many characters a name has.
    static let length = 3...30
    /// What is said of a name that will not do.
    static let rule =
        "must have 3 to 30 characters, without angle brackets, number signs and spaces around it"

    /// Reads the required field `name`.
    static func read(_ reader: inout SchemaReader) -> String? {
        guard let name = reader.string("name") else {
            if !reader.has("name") { reader.missing("name") }
            return nil
        }
        guard length.contains(name.unicodeScalars.count), PlainText.isUserName(name) else {
            reader.fail("name", rule)
            return nil
        }
        return name
    }
}
