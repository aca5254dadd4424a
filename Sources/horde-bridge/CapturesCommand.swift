import ArgumentParser
import Foundation
import HordeBridge

/// `horde-bridge captures`: writes the captures of the view for the documentation.
struct CapturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "captures", abstract: "Write captures of the view into a folder.",
        shouldDisplay: false)

    @Argument(help: "The folder.")
    var folder: String

    func run() throws {
        for (name, status) in BridgeStatus.samples {
            for columns in [80, 40] {
                let file = URL(fileURLWithPath: folder).appending(path: "\(name)-\(columns).txt")
                try Data(status.capture(columns: columns).utf8).write(to: file)
            }
        }
    }
}
