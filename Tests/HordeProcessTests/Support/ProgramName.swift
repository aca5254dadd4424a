import Foundation

/// A program of the package, as it was built beside the tests.
enum ProgramName: String, Sendable {
    case server = "horde-server"
    case bridge = "horde-bridge"
    case double = "koboldai-double"

    /// Where the program is: in the directory of the test bundle.
    var path: String {
        let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        return bundle.deletingLastPathComponent().appendingPathComponent(rawValue).path
    }
}
