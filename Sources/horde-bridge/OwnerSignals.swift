import HordeBridge
import ServiceLifecycle
import UnixSignals

/// Pauses the bridge on SIGUSR1 and lets it go on after SIGUSR2.
struct OwnerSignals: Service {
    let monitor: BridgeMonitor

    func run() async {
        let signals = await UnixSignalsSequence(trapping: .sigusr1, .sigusr2)
        for await signal in signals.cancelOnGracefulShutdown() {
            if signal == .sigusr1 { monitor.pause() } else { monitor.resume() }
        }
    }
}
