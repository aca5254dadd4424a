/// What the process tells whoever started it.
///
/// The numbers are part of the interface: scripts and service managers read them.
enum ExitStatus: Int32, CaseIterable {
    /// All went well; a server was asked to stop and has written everything down.
    case success = 0
    /// The work failed: a server could not listen, an administrator's command was refused.
    case failure = 1
    /// The data directory cannot be used: it is taken, damaged, foreign or from a newer version.
    case dataUnusable = 2
    /// The ledger was verified and does not add up.
    case unsound = 3
    /// What was asked for is wrong: the command line, the environment or the configuration file.
    case usage = 64

    /// What the status means, in a few words.
    var meaning: String {
        switch self {
        case .success: "all went well"
        case .failure: "the work failed or was refused"
        case .dataUnusable: "the data directory cannot be used"
        case .unsound: "the ledger does not add up"
        case .usage: "the command line, environment or configuration file is wrong"
        }
    }

    /// All statuses in one line, for the help.
    static var summary: String {
        allCases.map { "\($0.rawValue) \($0.meaning)" }.joined(separator: "; ") + "."
    }
}
