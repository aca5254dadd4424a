extension HordeService {
    /// Writes the open batch.
    ///
    /// - Returns: false when it could not be written; it is kept and tried again.
    @discardableResult
    package func commitNext() async -> Bool {
        guard !isWriting, !openEvents.isEmpty || failedBatch != nil else { return false }
        isWriting = true
        defer { isWriting = false }
        let batch = failedBatch ?? closeBatch()
        do {
            try await journal.commit(batch)
        } catch {
            failedBatch = batch
            noteFailure()
            return false
        }
        failedBatch = nil
        noteCommitted(batch.number)
        return true
    }

    /// Returns when a batch is on disk.
    ///
    /// - Throws: ``HordeRejection/outcomePending`` when that takes too long.
    package func durable(_ batch: UInt64) async throws(HordeRejection) {
        guard batch > committedBatch else { return }
        guard !hasStopped else { throw .outcomePending }
        let deadline = time() + policy.commitPatience
        let isOnDisk = await withCheckedContinuation { continuation in
            commitWaiters.append(
                CommitWaiter(batch: batch, deadline: deadline, continuation: continuation))
        }
        guard isOnDisk else { throw .outcomePending }
    }

    private func closeBatch() -> JournalBatch {
        let batch = JournalBatch(number: openBatch, time: time(), events: openEvents)
        openBatch += 1
        openEvents = []
        return batch
    }

    private func noteFailure() {
        guard !isFailing else { return }
        isFailing = true
        setHandingOut(false)
    }

    private func noteCommitted(_ number: UInt64) {
        committedBatch = number
        let ready = commitWaiters.filter { $0.batch <= number }
        commitWaiters.removeAll { $0.batch <= number }
        for waiter in ready { waiter.continuation.resume(returning: true) }
        touched.forget(through: number)
        guard isFailing else { return }
        isFailing = false
        setHandingOut(true)
    }

    private func setHandingOut(_ hands: Bool) {
        do {
            absorb(try state.apply(.setHandingOut(hands), at: time(), reading: vault))
        } catch {
            preconditionFailure("Handing out is switched without refusal.")
        }
    }
}
