import Foundation
import HordeBridge
import ServiceLifecycle

/// Shows on a terminal how the bridge is, until it has ended.
///
/// It looks at the status and at the window's size once a second, so that neither a signal nor a
/// controlling terminal is needed, and writes only what has changed.
struct TerminalView: Service {
    let monitor: BridgeMonitor

    func run() async throws {
        var drawing = await withTaskGroup(of: Void.self) { group in
            group.addTask { await Self.watchBalance(monitor) }
            defer { group.cancelAll() }
            return await cancelWhenGracefulShutdown {
                var drawing = ScreenDrawing()
                repeat { draw(&drawing) } while await Self.waited(.seconds(1))
                return drawing
            }
        }
        draw(&drawing)
    }

    private func draw(_ drawing: inout ScreenDrawing) {
        let (columns, rows) = TerminalWindow.size
        let screen = BridgeScreen(columns: columns, rows: rows, now: Date())
        let text = drawing.draw(
            screen.lines(monitor.status), columns: screen.columns, rows: screen.rows,
            hasColour: TerminalWindow.hasColour)
        guard !text.isEmpty else { return }
        // A terminal that has gone is no reason to stop serving.
        try? FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    }

    /// Asks for the balance ten seconds after the start, then every five minutes.
    private static func watchBalance(_ monitor: BridgeMonitor) async {
        guard await waited(.seconds(10)) else { return }
        repeat {
            await monitor.refreshBalance(olderThan: .seconds(60), within: .seconds(15))
        } while await waited(.seconds(300))
    }

    private static func waited(_ time: Duration) async -> Bool {
        do {
            try await Task.sleep(for: time)
            return true
        } catch {
            return false
        }
    }
}

extension TerminalView: CustomStringConvertible {
    var description: String { "TerminalView" }
}
