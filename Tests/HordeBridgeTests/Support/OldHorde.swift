import KoboldAIDouble

/// An AI Horde without our extensions that answers one request after the other as a recorded
/// conversation says, over a real socket.
///
/// It knows no waiting: every pop is answered at once. After the last answer calls are held.
actor OldHorde {
    private var answers: [LoopbackReply]
    private var server: LoopbackServer?
    private var watchers: [CheckedContinuation<Void, Never>] = []

    /// The requests that it answered.
    private(set) var asked: [LoopbackRequest] = []

    private init(_ answers: [LoopbackReply]) {
        self.answers = answers
    }

    /// Starts a horde.
    static func start(_ answers: [LoopbackReply]) async throws -> OldHorde {
        let horde = OldHorde(answers)
        await horde.set(try await LoopbackServer.start { await horde.respond(to: $0) })
        return horde
    }

    private func set(_ server: LoopbackServer) {
        self.server = server
    }

    /// The address, as a bridge is told it.
    var address: String { "http://127.0.0.1:\(server?.port ?? 0)" }

    /// Waits until the last answer was given.
    func allAsked() async {
        guard !answers.isEmpty else { return }
        await withCheckedContinuation { watchers.append($0) }
    }

    func shutdown() async {
        await server?.shutdown()
    }

    private func respond(to request: LoopbackRequest) async -> LoopbackReply {
        guard !answers.isEmpty else {
            await untilCancelled()
            return .close
        }
        asked.append(request)
        let answer = answers.removeFirst()
        if answers.isEmpty {
            for watcher in watchers { watcher.resume() }
            watchers = []
        }
        return answer
    }
}
