import NIOHTTP1

extension KoboldAIBackend {
    /// Generates, and ends the generation by its name shortly before its time is over.
    ///
    /// A KoboldCpp answers an aborted generation with the text so far, which is worth more to the
    /// one who asked than nothing. Programs that cannot abort run to the limit.
    ///
    /// - Throws: `timedOut` when there was no text yet.
    func generateInTime(
        _ body: [String: JSONValue], for job: Job, within limit: Duration,
        _ progress: @escaping @Sendable (GenerationProgress) -> Void
    ) async throws(BackendFault) -> StreamingCall.Outcome {
        if known?.streams == true {
            let outcome = try await stream(body, for: job, within: limit, progress)
            guard case .answer(let answer) = outcome, [404, 405].contains(answer.status) else {
                return outcome
            }
            known?.streams = false
        }
        return .answer(try await generateAtOnce(body, for: job, within: limit))
    }

    /// Generates without knowing how far it has come.
    private func generateAtOnce(
        _ body: [String: JSONValue], for job: Job, within limit: Duration
    ) async throws(BackendFault) -> HTTPAnswer {
        guard known?.dialect.canAbort == true else {
            return try await send(.POST, "/api/v1/generate", body, within: limit)
        }
        let patience = patience(limit)
        let ending = Task { [weak self] in
            // An error is the cancellation: the text came in time.
            guard (try? await Task.sleep(for: patience)) != nil else {
                return false
            }
            await self?.abandon(job)
            return true
        }
        defer { ending.cancel() }
        let answer = try await send(.POST, "/api/v1/generate", body, within: limit)
        ending.cancel()
        if await ending.value, answer.status == 200, (try? KoboldAIAnswer.text(answer))?.value == ""
        {
            throw .timedOut
        }
        return answer
    }
}
