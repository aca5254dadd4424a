import BenchmarkSupport
import NIOCore

/// Loads a horde's server and a server with an empty route on this machine, and tells the shares.
///
///     horde-load EMPTY,PID HORDE,PID [CONNECTIONS] [SECONDS]
///     horde-load waiting HORDE,PID [CALLS] [POPS] [SECONDS]
///
/// The second form has calls for texts and pops wait, and tells how long short calls take
/// meanwhile.
/// `EMPTY` and `HORDE` are addresses as `http://127.0.0.1:PORT`, `PID` the servers' processes. The
/// environment's `HORDE_ADMIN_API_KEY` is the key that makes the accounts.
@main
struct HordeLoad {
    static func main() async throws {
        do {
            let arguments = CommandLine.arguments.dropFirst()
            if arguments.first == "waiting" {
                try await WaitingPlan(arguments.dropFirst()).run()
            } else {
                try await LoadPlan(arguments).run()
            }
        } catch let failure as LoadFailure {
            StandardError.write("horde-load: \(failure.description)")
            exitWithFailure()
        }
    }
}
