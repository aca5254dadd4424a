/// How a part of the view looks where the terminal has colours.
public enum ScreenStyle: String, Sendable, Hashable, CaseIterable {
    /// As the terminal shows text.
    case plain
    /// What the line is about.
    case strong
    /// What only helps to read the rest.
    case faint
    /// All is well.
    case good
    /// Nothing is wrong, but no jobs are taken.
    case resting
    /// The owner may have to do something.
    case bad

    /// The parameters of the terminal's sequence, as ECMA-48 numbers them.
    var code: String {
        switch self {
        case .plain: ""
        case .strong: "1"
        case .faint: "2"
        case .good: "32"
        case .resting: "33"
        case .bad: "31"
        }
    }
}
