import AsyncHTTPClient

/// One generation whose text arrives piece by piece, and which may end early for its text so far.
///
/// | what happens first | what comes of it |
/// |---|---|
/// | the stream ends as its events say | the text |
/// | the connection ends before | `closedConnection` |
/// | patience runs out, or nobody wants more | the program is told to end; the text so far |
/// | the same, and there is no text yet | `timedOut` |
/// | the whole limit runs out | the text so far, or `timedOut` |
/// | the answer is no stream | the answer |
struct StreamingCall: Sendable {
    /// What came of a call.
    enum Outcome: Sendable {
        /// A text, streamed.
        case text(GeneratedText)
        /// A whole answer that is no stream.
        case answer(HTTPAnswer)
    }

    private enum End: Sendable {
        case answered(HTTPAnswer)
        case failed(TransportFault)
        case givenUp
    }

    let transport: HTTPTransport
    let request: HTTPClientRequest
    /// How long it may take altogether.
    let limit: Duration
    /// How long it may run before it is ended for its text so far.
    let patience: Duration
    /// Opens when nobody wants more of the text.
    let ending: Latch
    /// How long the program has to end its stream after it was told to.
    let settling: Duration
    /// Tells the program to end.
    let abort: @Sendable () async -> Void

    /// Generates.
    ///
    /// - Throws: `BackendFault`.
    func run(into text: StreamedText) async throws(BackendFault) -> Outcome {
        let end = await firstEnd(text)
        let isEnded = ending.isOpen
        switch end {
        case .answered(let answer) where !answer.isEventStream:
            return .answer(answer)
        case .answered where !isEnded:
            if text.hasFailed { throw .unusableAnswer }
            guard text.isWhole else { throw .closedConnection }
            return .text(text.text)
        case .failed(.cancelled):
            throw .cancelled
        case .failed(let fault) where !isEnded && fault != .timedOut:
            throw BackendFault(transport: fault)
        case .answered, .failed, .givenUp:
            guard !text.text.value.isEmpty else { throw .timedOut }
            return .text(text.text)
        }
    }

    private func firstEnd(_ text: StreamedText) async -> End {
        await withTaskGroup(of: End?.self) { group in
            group.addTask {
                do throws(TransportFault) {
                    return .answered(
                        try await transport.send(request, within: limit) { text.take($0) })
                } catch {
                    return .failed(error)
                }
            }
            group.addTask {
                // An error is the cancellation: the stream has ended.
                guard (try? await Task.sleep(for: patience)) != nil else { return nil }
                ending.open()
                return nil
            }
            group.addTask {
                await ending.wait()
                guard !Task.isCancelled else { return nil }
                await abort()
                guard (try? await Task.sleep(for: settling)) != nil else { return nil }
                return .givenUp
            }
            defer { group.cancelAll() }
            while let end = await group.next() {
                if let end { return end }
            }
            return .failed(.cancelled)
        }
    }
}
