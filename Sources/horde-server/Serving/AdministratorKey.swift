/// The API key of user 1 in a new horde: 22 characters that are safe in an address.
enum AdministratorKey {
    /// True for 22 characters of `A-Z`, `a-z`, `0-9`, `-` and `_`.
    static func isWellFormed(_ text: String) -> Bool {
        text.utf8.count == 22 && text.utf8.allSatisfy(alphabet.contains)
    }

    /// A new key of 132 bits of chance.
    static func make() -> String {
        String(decoding: (0..<22).compactMap { _ in alphabet.randomElement() }, as: UTF8.self)
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
