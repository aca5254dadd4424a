extension HordeService {
    /// Takes a request into the queue.
    ///
    /// - Throws: ``HordeRejection``, in the order that ``HordeState`` documents.
    public func submit(
        _ submission: RequestSubmission
    ) throws(HordeRejection) -> RequestReceipt {
        let (command, texts) = try command(of: submission)
        guard vault.byteCount + texts.byteCount <= policy.vaultBytes else { throw .full }
        let id = command.id
        // The texts are in place before a waiting worker may get them.
        vault.keep(texts, of: id)
        do {
            _ = try perform(.submit(command))
        } catch {
            vault.wipe(id, jobs: [])
            throw error
        }
        let isPossible = state.requests[id].map { state.isPossible($0, reading: vault) }
        let terms = state.requests[id]?.terms ?? command.terms
        let isCut = terms.maximumLength < command.terms.maximumLength
        return RequestReceipt(
            id: id,
            highestCost: state.highestCost(of: terms, promptTokens: command.promptTokens),
            isPossible: isPossible ?? false, cutLength: isCut ? terms.maximumLength : nil)
    }

    /// What a request would cost if every text has its full length; nothing is queued.
    ///
    /// - Throws: what ``submit(_:)`` would.
    public func quote(
        _ submission: RequestSubmission
    ) throws(HordeRejection) -> PriceExplanation {
        guard !isStopping else { throw .stopping }
        let (command, _) = try command(of: submission)
        let terms = try state.admit(command, at: time())
        return state.explainPrice(of: terms, promptTokens: command.promptTokens)
    }

    /// The command of a submission and its texts, in the style that it asks for.
    func command(
        of submission: RequestSubmission
    ) throws(HordeRejection) -> (SubmitCommand, RequestTexts) {
        let id = RequestID(bits: identifiers.next())
        var (terms, texts) = (submission.terms.normalised, submission.texts)
        var (choice, payer): (StyleChoice?, SharedKey?)
        if let name = submission.style {
            let found = try state.choice(of: name, for: id)
            choice = found.choice
            (terms, texts) = found.style.content.applied(to: terms, texts)
            payer = state.sharedKey(
                of: found.style, for: submission.user, terms,
                promptTokens: TokenCount(estimatedFromBytes: texts.prompt.utf8.count),
                at: time())
        }
        let command = SubmitCommand(
            id: id, user: payer?.owner ?? submission.user,
            caller: payer == nil ? submission.caller : nil, terms: terms,
            promptBytes: texts.prompt.utf8.count, parameterBytes: texts.parameters.utf8.count,
            allowsDowngrade: submission.allowsDowngrade,
            disablesBatching: submission.disablesBatching, style: choice,
            sharedKey: payer?.id ?? submission.sharedKey)
        return (command, texts)
    }

    /// How a request is going.
    ///
    /// - Parameters:
    ///   - id: The request.
    ///   - wait: How long to wait for another text, or the end. Zero answers at once.
    /// - Throws: ``HordeRejection/unknownRequest``, ``HordeRejection/outcomePending``.
    public func status(
        of id: RequestID, wait: Duration = .zero
    ) async throws(HordeRejection) -> RequestStatus {
        guard !isStopping else { throw .stopping }
        _ = try perform(.touch(id))
        if wait > .zero, let request = state.requests[id], !request.isDone {
            await news(of: id, until: time() + wait)
        }
        return try await read(id)
    }

    /// A requester complains about a text of its request, once.
    ///
    /// - Throws: ``HordeRejection/unknownRequest``, ``HordeRejection/unknownJob``,
    ///   ``HordeRejection/alreadyReported``.
    public func report(_ report: GenerationReport) async throws(HordeRejection) {
        try await performDurably(.report(report))
    }

    /// Cancels a request: what waits is dropped, what runs may finish and is paid.
    ///
    /// - Returns: how the request stands after that.
    public func cancel(_ id: RequestID) async throws(HordeRejection) -> RequestStatus {
        _ = try perform(.cancel(id))
        return try await read(id)
    }

    private func read(_ id: RequestID) async throws(HordeRejection) -> RequestStatus {
        // What is shown is what is waited for: by the time it is on disk there may be more.
        guard let status = state.status(of: id, at: time(), reading: vault) else {
            throw .unknownRequest
        }
        try await durable(touched.batch(of: id))
        return status
    }

    /// Waits for news of a request; gives up when the caller is cancelled.
    private func news(of id: RequestID, until deadline: Timestamp) async {
        guard statusWaiterCount < policy.waitingReaders else { return }
        nextWaiter += 1
        let waiter = nextWaiter
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if Task.isCancelled || isStopping {
                    continuation.resume()
                } else {
                    statusWaiterCount += 1
                    statusWaiters[id, default: []].append(
                        StatusWaiter(id: waiter, deadline: deadline, continuation: continuation))
                }
            }
        } onCancel: {
            // A cancellation handler cannot wait; the actor takes the waiter out when it can.
            Task { await self.wakeReader(waiter, of: id) }
        }
    }
}
