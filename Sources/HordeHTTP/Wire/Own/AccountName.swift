/// The name of a new account.
enum AccountName {
    /// How many characters a name has.
    static let length = 3...30
    /// What is said of a name that will not do.
    static let rule =
        "must have 3 to 30 characters, without angle brackets, number signs and spaces around it"

    /// The same as a pattern: the characters without a shape of their own that are at hand.
    private static let pattern: String = {
        let never =
            #"<>#\u0000-\u001f\u007f-\u009f\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891"#
            + #"\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"#
        return #"^[^\s\#(never)][^\#(never)]*[^\s\#(never)]$"#
    }()

    /// Reads the required field `name`.
    static func read(_ reader: inout SchemaReader) -> String? {
        reader.expect("name", .pattern(pattern, length))
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
