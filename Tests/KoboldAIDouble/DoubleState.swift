/// The state behind a double: what it is, what it was asked, what runs.
actor DoubleState {
    private(set) var settings: DoubleSettings
    private var log = CallLog()
    private var fault: DoubleFault?
    private var faultsLeft: Int?
    /// Calls to generate that are open.
    private var open = 0
    private(set) var maximumConcurrency = 0
    /// Whether a generation runs, and who waits for its end.
    private var isRunning = false
    private var queue: [CheckedContinuation<Void, Never>] = []
    /// Held generations by their keys.
    private var held: [(key: String?, continuation: CheckedContinuation<Void, Never>)] = []

    init(_ settings: DoubleSettings) {
        self.settings = settings
    }

    var calls: [LoopbackRequest] { log.calls }

    func set(fault: DoubleFault?, times: Int?) {
        self.fault = fault
        faultsLeft = times
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
        for generation in held { generation.continuation.resume() }
        held = []
    }

    /// Ends the held generation of this key.
    ///
    /// - Returns: Whether there was one.
    func abort(key: String?) -> Bool {
        guard let index = held.firstIndex(where: { $0.key == key }) else { return false }
        held.remove(at: index).continuation.resume()
        return true
    }

    /// Records a call and answers it.
    func respond(to request: LoopbackRequest) async -> LoopbackReply {
        log.record(request)
        guard request.method == "POST", request.path.hasSuffix("/generate") else {
            return route(request)
        }
        open += 1
        maximumConcurrency = max(maximumConcurrency, open)
        defer { open -= 1 }
        switch settings.program {
        case .koboldAI(let version, let knowsQuiet):
            return await koboldAI(request, KoboldAIRules(version, knowsQuiet, settings))
        case .koboldCpp(let waiting):
            return await koboldCpp(request, waiting: waiting)
        }
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
        defer { passOn() }
        return await run(body)
    }

    /// KoboldCpp: busy before everything, wrong types are `null`, a few may wait.
    private func koboldCpp(_ request: LoopbackRequest, waiting: Int) async -> LoopbackReply {
        if isRunning && settings.isExclusive {
            guard queue.count < waiting else { return DoubleReplies.openBusy }
            await withCheckedContinuation { queue.append($0) }
        }
        isRunning = true
        defer { passOn() }
        guard let body = request.json else { return DoubleReplies.badInput }
        guard case .object = body else { return .close }
        if let reply = KoboldCppRules.failure(of: body) { return reply }
        return await run(body)
    }

    /// Lets the next one generate; it counts as running from this moment on.
    private func passOn() {
        guard !queue.isEmpty else {
            isRunning = false
            return
        }
        queue.removeFirst().resume()
    }

    private func run(_ body: WireJSON) async -> LoopbackReply {
        let tokens = body["max_length"]?.integer ?? settings.maximumLength
        let text = settings.text(tokens: tokens)
        guard let fault = nextFault() else { return DoubleReplies.result(text) }
        switch fault {
        case .hang:
            // Cancellation, which comes when the client leaves, is the only end of this.
            await untilCancelled()
            return .close
        case .hold:
            let key = body["genkey"]?.text
            await withCheckedContinuation { held.append((key, $0)) }
            return DoubleReplies.result(text)
        default:
            return DoubleReplies.reply(to: fault, text: text)
        }
    }

    private func nextFault() -> DoubleFault? {
        guard let fault, faultsLeft != 0 else { return nil }
        faultsLeft = faultsLeft.map { $0 - 1 }
        return fault
    }
}
