import HordeCore

/// A clock that counts from the start of the program; a horde that is kept needs the real time.
struct ProgramClock: WallClock {
    let start = ContinuousClock.now

    func now() -> Timestamp { Timestamp(milliseconds: (ContinuousClock.now - start).milliseconds) }
    func sleep(for duration: Duration) async throws { try await Task.sleep(for: duration) }
}

/// Identifiers that nobody can guess.
struct RandomIdentifiers: IdentifierSource {
    func next() -> UInt128 { .random(in: 0 ... .max) }
}

/// A horde of one worker, which host lends, and one requester, guest.
@main
struct Embedding {
    static func main() async throws {
        let horde = HordeService(
            journal: InMemoryJournal(), clock: ProgramClock(), identifiers: RandomIdentifiers())
        let running = Task { await horde.run() }
        // Digests of API keys. Nobody comes in by key here, so any will do.
        guard let hostKey = SecretDigest(bytes: repeatElement(1, count: 32)),
            let guestKey = SecretDigest(bytes: repeatElement(2, count: 32))
        else { return }
        let host = try await horde.bootstrap(administrator: "host", key: hostKey)
        let guest = try await horde.register(Registration(name: "guest", key: guestKey)).profile.id

        // The worker waits for a job; the request reaches it at once.
        let offer = WorkerOffer(
            models: ["pythia-2.8b"], maximumLength: 512, maximumContextLength: 2048)
        async let popped = horde.pop(
            PopRequest(owner: host, name: "Den", offer: offer, wait: .seconds(10)))
        let receipt = try await horde.submit(
            RequestSubmission(
                user: guest, caller: nil, terms: RequestTerms(maximumLength: 80),
                texts: RequestTexts(prompt: "The keeper opened the door", parameters: "{}")))
        for job in try await popped.jobs {
            let text = job.texts.prompt + " and saw nothing but the sea."
            _ = try await horde.deliver(JobDelivery(job: job.job, owner: host, text: text))
        }

        let status = try await horde.status(of: receipt.id, wait: .seconds(10))
        for text in status.generations { print("\(text.workerName) wrote: \(text.text)") }
        let balances = (try await horde.user(host).balance, try await horde.user(guest).balance)
        print("It cost \(status.cost) kudos: host has \(balances.0), guest \(balances.1).")
        running.cancel()
        await running.value
    }
}
