/// Performs the actions of the machine; each call ends in the event that the machine waits for.
struct BridgePerformer: Sendable {
    let horde: any HordeClient
    let backend: any Backend
    let time: any BridgeTime
    /// Takes what is told beside the end of a call.
    let report: @Sendable (BridgeEvent) -> Void
    /// Opens when no more pops are wanted.
    let popsEnd = Latch()
    /// Opens when no more generations are wanted.
    let generationsEnd = Latch()

    /// Asks the back end what it is.
    func describe() async -> BridgeEvent {
        do {
            return .described(try await backend.describe())
        } catch {
            return .describeFailed(error)
        }
    }

    /// Asks the horde for a job, until pops are no longer wanted.
    ///
    /// - Parameters:
    ///   - slot: Whose job it will be.
    ///   - offer: What the worker can do.
    ///   - waitSeconds: How long the horde may hold the call open.
    ///   - turns: What the turns of ``popsEnd`` were when the pop was decided on.
    func pop(
        slot: Int, _ offer: WorkerOffer, waitSeconds: Int, since turns: Int
    ) async -> BridgeEvent {
        await popsEnd.cancelling(since: turns) {
            let start = time.now()
            do throws(HordeFault) {
                switch try await horde.pop(offer, waitSeconds: waitSeconds) {
                case .job(let job, let cancelled):
                    tell(cancelled)
                    return .popped(slot: slot, job)
                case .nothing(let cancelled):
                    tell(cancelled)
                    return .poppedNothing(slot: slot, after: time.now() - start)
                }
            } catch {
                return .popFailed(slot: slot, error)
            }
        }
    }

    /// Gives a job to the back end, until generations are no longer wanted.
    func generate(slot: Int, _ job: Job, within limit: Duration) async -> BridgeEvent {
        await generationsEnd.cancelling {
            let start = time.now()
            do throws(BackendFault) {
                let text = try await backend.generate(job, within: limit) { progress in
                    report(.progressed(slot: slot, progress, after: time.now() - start))
                }
                return .generated(slot: slot, text, after: time.now() - start)
            } catch {
                return .generateFailed(slot: slot, error, after: time.now() - start)
            }
        }
    }

    /// Tells the horde about a job, and at the same time the back end to end the abandoned one.
    func submit(
        slot: Int, _ submission: Submission, abandoning job: Job?
    ) async -> BridgeEvent {
        async let isAbandoned: Void = abandon(job)
        let event = await submit(slot: slot, submission)
        await isAbandoned
        return event
    }

    private func tell(_ cancelled: [String]) {
        if !cancelled.isEmpty { report(.noLongerWanted(cancelled)) }
    }

    /// Tells the back end, if there is such a job, to end it.
    func abandon(_ job: Job?) async {
        if let job { await backend.abandon(job) }
    }

    private func submit(slot: Int, _ submission: Submission) async -> BridgeEvent {
        let start = time.now()
        do throws(HordeFault) {
            let answer = try await horde.submit(submission)
            tell(answer.cancelled)
            return .submitted(slot: slot, reward: answer.reward)
        } catch {
            return .submitFailed(slot: slot, error, after: time.now() - start)
        }
    }

    /// Waits; nil when the wait was cut short, because nobody waits for it any more.
    func sleep(_ timer: BridgeTimer, _ duration: Duration) async -> BridgeEvent? {
        do {
            try await time.sleep(for: duration)
            return .woke(timer)
        } catch {
            return nil
        }
    }
}
