import BenchmarkSupport
import NIOCore

/// Loads a horde's server and a server with an empty route on this machine, and tells the shares.
///
///     horde-load EMPTY,PID HORDE,PID [CONNECTIONS] [SECONDS]
///
/// `EMPTY` and `HORDE` are addresses as `http://127.0.0.1:PORT`, `PID` the servers' processes. The
/// environment's `HORDE_ADMIN_API_KEY` is the key that makes the accounts.
@main
struct HordeLoad {
    static func main() async throws {
        do {
            try await LoadPlan(CommandLine.arguments.dropFirst()).run()
        } catch let failure as LoadFailure {
            StandardError.write("horde-load: \(failure.description)")
            exitWithFailure()
        }
    }
}
