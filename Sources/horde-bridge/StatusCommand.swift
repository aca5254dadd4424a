import ArgumentParser
import Foundation
import HordeBridge

/// `horde-bridge status`: shows how a running bridge is.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Show how a bridge is that runs on this machine.",
        discussion: """
            Exit codes: 0 a bridge answered; 64 wrong command line, or several bridges run and \
            --socket does not say which; 69 none answers.
            """)

    @Option(help: "The bridge's socket; without it, the bridge that runs here.")
    var socket: String?

    @Flag(help: "Print the bridge's JSON document as it is.")
    var json = false

    func run() async throws {
        do {
            let document = try await document()
            guard !json, let status = BridgeStatus(document: document) else {
                FileHandle.standardOutput.write(document)
                return
            }
            let (columns, rows) = TerminalWindow.size
            let screen = BridgeScreen(columns: columns, rows: max(rows, 24), now: Date())
            let hasColour = TerminalWindow.canDraw && TerminalWindow.hasColour
            let text = screen.lines(status).map { $0.rendered(hasColour: hasColour) + "\n" }
            FileHandle.standardOutput.write(Data(text.joined().utf8))
        } catch {
            throw Failure(error).told()
        }
    }

    private func document() async throws(Failure) -> Data {
        let folders = OwnerPlace.folders.map { StatusReader.sockets(in: $0) }
        var found: [(path: String, document: Data)] = []
        // The nearest folder in which a bridge answers: those of other kinds need --socket.
        for paths in socket.map({ [[$0]] }) ?? folders where found.isEmpty {
            for path in paths {
                if let document = await StatusReader.read(path) { found.append((path, document)) }
            }
        }
        guard let first = found.first else {
            throw Failure(
                .unavailable,
                "No bridge answers here. One that runs as another user, such as a system "
                    + "service, can only be asked by that user or root.")
        }
        guard found.count == 1 else {
            throw Failure(
                .usage,
                "Several bridges run here; choose one with --socket:\n"
                    + found.map { "  \($0.path)" }.joined(separator: "\n"))
        }
        return first.document
    }
}
