public import Logging
public import ServiceLifecycle

/// The worker as a service: it performs what its machine decides.
///
/// On graceful shutdown it stops asking for jobs at once, lets running ones end within the grace
/// of its settings, gives the others back, and returns. A pop that the shutdown cuts off may
/// have been answered with a job on its way; the horde hands such a job to another worker when
/// its time limit is over.
public struct Bridge: Service {
    private let settings: BridgeMachine.Settings
    private let horde: any HordeClient
    private let backend: any Backend
    private let time: any BridgeTime
    private let jitter: @Sendable () -> Double
    private let log: BridgeLog
    private let quietHours: QuietHours?
    private let monitor: BridgeMonitor

    /// Puts a bridge together.
    ///
    /// - Parameters:
    ///   - settings: Threads, limits and intervals.
    ///   - horde: Where jobs come from.
    ///   - backend: What generates their texts.
    ///   - logger: Told of changes at `info`, of each job at `debug`; never of a text or a key.
    ///   - quietHours: When no jobs are taken; nil for never.
    ///   - monitor: Knows how the bridge is, and can pause it.
    ///   - time: The clock; tests have their own.
    ///   - jitter: Chance from 0.0 to 1.0 for the delays.
    public init(
        settings: BridgeMachine.Settings,
        horde: any HordeClient,
        backend: any Backend,
        logger: Logger,
        quietHours: QuietHours? = nil,
        monitor: BridgeMonitor = BridgeMonitor(),
        time: any BridgeTime = SystemTime(),
        jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }
    ) {
        self.settings = settings
        self.horde = horde
        self.backend = backend
        self.time = time
        self.quietHours = quietHours
        self.monitor = monitor
        self.jitter = jitter
        log = BridgeLog(logger: logger)
    }

    /// Serves until a graceful shutdown, a cancellation, or a refusal of the horde.
    ///
    /// - Throws: `BridgeRefusal` when the horde refuses the key or the worker, `BridgeMisfit` when
    ///   the first answer is not that of a horde that takes such a worker.
    public func run() async throws {
        let (events, source) = AsyncStream<BridgeEvent>.makeStream()
        source.yield(.started)
        monitor.connect { source.yield($0) }
        defer { monitor.disconnect() }
        let outcome = await withGracefulShutdownHandler {
            await serve(events, source)
        } onGracefulShutdown: {
            source.yield(.stopRequested)
        }
        switch outcome {
        case .stopped: return
        case .refused(let fault): throw BridgeRefusal(fault: fault)
        case .misconfigured(let fault): throw BridgeMisfit(fault: fault)
        }
    }

    private func serve(
        _ events: AsyncStream<BridgeEvent>, _ source: AsyncStream<BridgeEvent>.Continuation
    ) async -> BridgeOutcome {
        let performer = BridgePerformer(
            horde: horde, backend: backend, time: time, report: { source.yield($0) })
        return await withDiscardingTaskGroup { group in
            defer { group.cancelAll() }
            if let quietHours {
                let watch = QuietWatch(hours: quietHours, time: time)
                group.addTask { await watch.run { source.yield($0) } }
            }
            var machine = BridgeMachine(settings: settings)
            for await event in events {
                let actions = machine.handle(event, jitter: jitter())
                monitor.observe(event, actions, machine.jobPhases)
                for action in actions {
                    if case .finish(let outcome) = action { return outcome }
                    start(action, performer, in: &group, source)
                }
            }
            return .stopped
        }
    }

    /// Starts an action as a child task whose end is an event.
    private func start(
        _ action: BridgeAction, _ performer: BridgePerformer,
        in group: inout DiscardingTaskGroup, _ source: AsyncStream<BridgeEvent>.Continuation
    ) {
        switch action {
        case .describe:
            group.addTask { source.yield(await performer.describe()) }
        case .pop(let slot, let offer, let wait):
            let turns = performer.popsEnd.turns
            group.addTask {
                source.yield(
                    await performer.pop(slot: slot, offer, waitSeconds: wait, since: turns))
            }
        case .generate(let slot, let job, let limit):
            group.addTask {
                source.yield(await performer.generate(slot: slot, job, within: limit))
            }
        case .submit(let slot, let submission, let job):
            group.addTask {
                source.yield(await performer.submit(slot: slot, submission, abandoning: job))
            }
        case .sleep(let timer, let duration):
            group.addTask {
                if let event = await performer.sleep(timer, duration) { source.yield(event) }
            }
        case .abandon(let job):
            group.addTask { await performer.abandon(job) }
        case .cancelPops:
            performer.popsEnd.open()
        case .interruptPops:
            performer.popsEnd.letThrough()
        case .cancelGenerations:
            performer.generationsEnd.open()
        case .note(let note):
            log.write(note)
        case .finish:
            break
        }
    }
}

extension Bridge: CustomStringConvertible {
    /// A name only: those who run services write their descriptions into logs.
    public var description: String { "Bridge" }
}
