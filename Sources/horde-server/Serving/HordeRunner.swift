import HordeCore
import ServiceLifecycle

/// Runs a horde's service until the server stops, and returns when everything is on disk.
struct HordeRunner: Service {
    /// The service.
    let service: HordeService

    func run() async throws {
        // The HTTP server is stopped before: nobody asks or waits any more.
        await cancelWhenGracefulShutdown {
            await service.run()
        }
    }
}
