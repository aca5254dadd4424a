import HordeHTTP

/// The API key of user 1 in a new horde: 22 characters that are safe in an address.
struct AdministratorKey: Sendable {
    /// The key itself; never logged.
    let text: String
    /// True when it was made here, so that nobody knows it yet.
    let isNew: Bool

    /// Takes the operator's key, or makes one.
    init(chosen text: String?) {
        self.text = text ?? APIKey.make()
        self.isNew = text == nil
    }

    /// True for 22 characters of `A-Z`, `a-z`, `0-9`, `-` and `_`.
    static func isWellFormed(_ text: String) -> Bool {
        text.utf8.count == 22 && text.utf8.allSatisfy(alphabet.contains)
    }

    private static let alphabet = Set(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
