/// A user's public name with its number: `alice#7`.
///
/// Only the number counts when an alias is read: `7`, `alice#7` and `anything#7` are one user.
public struct UserAlias: Hashable, Sendable, CustomStringConvertible {
    /// The name as it is shown.
    public let name: String
    /// The user.
    public let id: UserID

    /// Puts a name and a number together.
    public init(name: String, id: UserID) {
        self.name = name
        self.id = id
    }

    /// `name#id`.
    public var description: String { "\(name)#\(id)" }

    /// The user that `text` names: the digits after the last `#`, or all of it without one.
    ///
    /// - Returns: nil when there are no digits there, or anything else than digits.
    public static func user(in text: some StringProtocol) -> UserID? {
        let digits = text.lastIndex(of: "#").map { text[text.index(after: $0)...] } ?? text[...]
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(digits)
        else { return nil }
        return UserID(number)
    }
}
