public import AsyncHTTPClient
import Logging

/// Looks at everything that a worker needs, without taking a job.
public struct BridgeCheck: Sendable {
    private let configuration: BridgeConfiguration
    private let inquiry: HordeInquiry
    private let backend: any Backend
    private let time: any BridgeTime

    /// Plans a check.
    ///
    /// - Parameters:
    ///   - configuration: The options, read without error.
    ///   - client: The caller shuts it down.
    ///   - backend: What generates the texts; nil for the one of the configuration.
    ///   - time: The clock that times the generation.
    public init(
        configuration: BridgeConfiguration, client: HTTPClient, backend: (any Backend)? = nil,
        time: any BridgeTime = SystemTime()
    ) {
        self.configuration = configuration
        inquiry = HordeInquiry(configuration: configuration, client: client)
        self.backend =
            backend
            ?? ConfiguredBridge(configuration: configuration, logger: Logger(label: "check"))
            .backend(client)
        self.time = time
    }

    /// Looks at one thing after the other, and goes on after failures with what can be seen still.
    ///
    /// - Parameter tell: Given each finding as soon as it is there.
    /// - Returns: The first verdict that is a failure; `fine` when there is none.
    public func run(tell: (CheckFinding) -> Void) async -> CheckVerdict {
        var worst = CheckVerdict.fine
        func add(_ finding: CheckFinding) {
            if worst.exitCode == 0, finding.verdict.exitCode != 0 { worst = finding.verdict }
            tell(finding)
        }
        add(CheckWords.configuration(configuration))
        let version = await result { () throws(HordeFault) in try await inquiry.version() }
        add(CheckWords.horde(version, at: configuration.hordeURL))
        let isHordeThere = (try? version.get()) != nil
        if isHordeThere {
            add(
                CheckWords.key(
                    await result { () throws(HordeFault) in try await inquiry.account() }))
        }
        let described = await result { () throws(BackendFault) in try await backend.describe() }
        add(CheckWords.backend(described, threads: configuration.settings.threads))
        guard let description = try? described.get() else { return worst }
        let settings = configuration.settings
        let wish = WorkerOffer(description, settings)
        let start = time.now()
        let text = await result { () throws(BackendFault) in
            try await backend.generate(CheckJob.within(wish), within: CheckJob.limit)
        }
        let elapsed = time.now() - start
        let speed = (try? text.get()).flatMap {
            GenerationSpeed.perSecond(tokens: GenerationSpeed.tokens(of: $0), in: elapsed)
        }
        let fitting = speed.map { SpeedGauge.length(atSpeed: $0) }
        let offer = WorkerOffer(description, settings, fittingLength: fitting)
        add(CheckWords.speed(text, in: elapsed))
        add(CheckWords.offer(offer, configuration, fittingLength: fitting))
        if isHordeThere {
            let price = await result { () throws(HordeFault) in try await inquiry.price(of: offer) }
            add(CheckWords.earnings(price, offer, speed: speed))
        }
        return worst
    }

    private func result<Value, Fault: Error>(
        _ body: () async throws(Fault) -> Value
    ) async -> Result<Value, Fault> {
        do throws(Fault) {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }
}
