/// The state behind a double: what it is, what it was asked, what runs.
actor DoubleState {
    private(set) var settings: DoubleSettings
    private var log = CallLog()
    private var fault: DoubleFault?
    private var faultsLeft: Int?
    private var chooseFault: (@Sendable () -> DoubleFault?)?
    /// Calls to generate that are open.
    private var open = 0
    private(set) var maximumConcurrency = 0
    /// Generations that have ended.
    private(set) var ended = 0
    /// Whether a generation runs, and who waits for its end.
    private var isRunning = false
    private var queue: [CheckedContinuation<Void, Never>] = []
    /// Held generations by their keys; each is told whether it is aborted.
    private var held: [Held] = []
    private var serial = 0
    /// Whether streams that were to hold go on, since they were released before they came so far.
    private var isReleased = false

    /// A generation that waits for its release.
    private struct Held {
        let serial: Int
        let key: String?
        let continuation: CheckedContinuation<Bool, Never>
    }

    init(_ settings: DoubleSettings) {
        self.settings = settings
    }

    var calls: [LoopbackRequest] { log.calls }

    func set(fault: DoubleFault?, times: Int?) {
        self.fault = fault
        isReleased = false
        faultsLeft = times
    }

    func set(faults: @escaping @Sendable () -> DoubleFault?) {
        chooseFault = faults
    }

    func change(_ change: @Sendable (inout DoubleSettings) -> Void) {
        change(&settings)
    }

    func setSoftPrompt(_ name: String) {
        settings.softPrompt = name
    }

    func next(
        _ matches: @escaping @Sendable (LoopbackRequest) -> Bool
    ) async -> LoopbackRequest {
        await withCheckedContinuation { log.hand(matches, to: $0) }
    }

    func release() {
        for generation in held { generation.continuation.resume(returning: false) }
        held = []
        isReleased = true
    }

    /// Ends the held generation of this key.
    ///
    /// - Returns: Whether there was one.
    func abort(key: String?) -> Bool {
        guard let index = held.firstIndex(where: { $0.key == key }) else { return false }
        held.remove(at: index).continuation.resume(returning: true)
        return true
    }

    /// Holds a generation until it is released or aborted, or its client leaves a stream.
    ///
    /// - Returns: Whether it is aborted.
    func hold(key: String?, endsWithClient: Bool) async -> Bool {
        if endsWithClient && isReleased { return false }
        serial += 1
        let own = serial
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if endsWithClient && Task.isCancelled {
                    return continuation.resume(returning: true)
                }
                held.append(Held(serial: own, key: key, continuation: continuation))
            }
        } onCancel: {
            if endsWithClient { Task { await self.drop(own) } }
        }
    }

    private func drop(_ serial: Int) {
        guard let index = held.firstIndex(where: { $0.serial == serial }) else { return }
        held.remove(at: index).continuation.resume(returning: true)
    }

    /// Records a call and answers it.
    func respond(to request: LoopbackRequest) async -> LoopbackReply {
        log.record(request)
        guard request.isGeneration, settings.streams || !request.path.hasSuffix("/stream") else {
            return route(request)
        }
        open += 1
        maximumConcurrency = max(maximumConcurrency, open)
        let reply =
            switch settings.program {
            case .koboldAI(let version, let knowsQuiet):
                await koboldAI(request, KoboldAIRules(version, knowsQuiet, settings))
            case .koboldCpp(let waiting):
                await koboldCpp(request, waiting: waiting)
            case .openAI(let kind):
                await openAI(request, kind)
            }
        // A stream goes on; it says itself when it is over.
        if case .stream = reply { return reply }
        open -= 1
        return reply
    }

    /// Generations that are open now.
    var running: Int { open }

    /// A stream is over, for whatever reason.
    func streamEnded() {
        open -= 1
        passOn()
    }

    /// KoboldAI: validation before busy, one generation at a time.
    private func koboldAI(
        _ request: LoopbackRequest, _ rules: KoboldAIRules
    ) async -> LoopbackReply {
        guard let body = request.json else { return DoubleReplies.badRequest }
        let errors = rules.errors(in: body)
        guard errors.isEmpty else { return DoubleReplies.unprocessable(errors) }
        guard !(isRunning && settings.isExclusive) else { return DoubleReplies.busy }
        isRunning = true
        return await run(body, streams: false)
    }

    /// KoboldCpp: busy before everything, wrong types are `null`, a few may wait.
    private func koboldCpp(_ request: LoopbackRequest, waiting: Int) async -> LoopbackReply {
        if isRunning && settings.isExclusive {
            guard queue.count < waiting else { return DoubleReplies.openBusy }
            await withCheckedContinuation { queue.append($0) }
        }
        isRunning = true
        if let key = settings.key, request.headers["authorization"] != "Bearer \(key)" {
            return ending(DoubleReplies.detail(401, type: "unauthorized", "Key is missing."))
        }
        guard let body = request.json else { return ending(DoubleReplies.badInput) }
        guard case .object = body else { return ending(.close) }
        if let reply = KoboldCppRules.failure(of: body) { return ending(reply) }
        return await run(body, streams: request.path.hasSuffix("/stream"))
    }

    /// Lets the next one generate; it counts as running from this moment on.
    private func passOn() {
        ended += 1
        guard !queue.isEmpty else {
            isRunning = false
            return
        }
        queue.removeFirst().resume()
    }

    /// Ends the generation of an answer.
    private func ending(_ reply: LoopbackReply) -> LoopbackReply {
        passOn()
        return reply
    }

    private func run(_ body: WireJSON, streams: Bool) async -> LoopbackReply {
        let tokens = body["max_length"]?.integer ?? settings.maximumLength
        let text = settings.text(tokens: tokens)
        let fault = nextFault()
        let key = body["genkey"]?.text
        if streams, fault.map(Self.isOfStreams) ?? true {
            return stream(text, key: key, fault)
        }
        switch fault {
        case nil:
            // A generation goes on when its client has left.
            if settings.pace > .zero { try? await Task.sleep(for: settings.pace) }
            return ending(DoubleReplies.result(text))
        case .hang, .stall:
            // Cancellation, which comes when the client leaves, is the only end of this.
            await untilCancelled()
            return ending(.close)
        case .hold:
            _ = await hold(key: key, endsWithClient: false)
            return ending(DoubleReplies.result(text))
        case .some(let fault):
            return ending(DoubleReplies.reply(to: fault, text: text))
        }
    }

    func nextFault() -> DoubleFault? {
        if let chooseFault { return chooseFault() }
        guard let fault, faultsLeft != 0 else { return nil }
        faultsLeft = faultsLeft.map { $0 - 1 }
        return fault
    }
}

extension LoopbackRequest {
    /// Whether it asks for a text.
    var isGeneration: Bool {
        method == "POST"
            && ["/generate", "/generate/stream", "/v1/completions"].contains { path.hasSuffix($0) }
    }
}
