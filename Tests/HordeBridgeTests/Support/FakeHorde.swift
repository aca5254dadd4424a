import HordeBridge
import KoboldAIDouble

/// A horde that answers pops and submits as a script says, over real sockets.
struct FakeHorde: Sendable {
    /// An answer of the script.
    enum Reply: Sendable {
        /// A pop's job with this payload as JSON.
        case job(id: String, payload: String)
        /// A pop without a job.
        case nothing
        /// An error with a reason.
        case status(Int, String?)
        /// Holds the call open until the client leaves.
        case hold
        /// Anything else.
        case reply(LoopbackReply)
    }

    private let script: HordeScript
    private let server: LoopbackServer

    /// Starts a horde whose pops are held and whose submits are paid until told otherwise.
    static func start() async throws -> FakeHorde {
        let script = HordeScript()
        let server = try await LoopbackServer.start { await script.respond(to: $0) }
        return FakeHorde(script: script, server: server)
    }

    /// The address, as a bridge is told it.
    var address: String { "http://127.0.0.1:\(server.port)" }

    /// Adds answers to the next pops.
    func pops(_ replies: Reply...) async {
        await script.add(pops: replies)
    }

    /// Adds answers to the next submits.
    func submits(_ replies: Reply...) async {
        await script.add(submits: replies)
    }

    /// Sets the answer to every call of another path below `/api/v2/`.
    func answers(_ path: String, _ reply: Reply) async {
        await script.set(path, reply)
    }

    /// Waits for the next pop.
    func nextPop() async -> LoopbackRequest {
        await script.next("/generate/text/pop")
    }

    /// Waits for the next submit.
    func nextSubmit() async -> LoopbackRequest {
        await script.next("/generate/text/submit")
    }

    /// Waits until the client of a held call has left.
    func nextDeparture() async {
        await script.nextDeparture()
    }

    /// Every call so far.
    var calls: [LoopbackRequest] {
        get async { await script.calls }
    }

    func shutdown() async {
        await server.shutdown()
    }
}

/// The state behind a fake horde.
actor HordeScript {
    private var pops: [FakeHorde.Reply] = []
    private var submits: [FakeHorde.Reply] = []
    private var others: [String: FakeHorde.Reply] = [:]
    private var log = CallLog()
    private var departures = 0
    private var watchers: [CheckedContinuation<Void, Never>] = []

    var calls: [LoopbackRequest] { log.calls }

    func add(pops replies: [FakeHorde.Reply]) { pops += replies }

    func add(submits replies: [FakeHorde.Reply]) { submits += replies }

    func set(_ path: String, _ reply: FakeHorde.Reply) { others["/api/v2/\(path)"] = reply }

    func next(_ suffix: String) async -> LoopbackRequest {
        await withCheckedContinuation { continuation in
            log.hand({ $0.path.hasSuffix(suffix) }, to: continuation)
        }
    }

    func nextDeparture() async {
        guard departures == 0 else {
            departures -= 1
            return
        }
        await withCheckedContinuation { watchers.append($0) }
    }

    func respond(to request: LoopbackRequest) async -> LoopbackReply {
        let reply: FakeHorde.Reply
        if request.path == "/api/v2/generate/text/pop" {
            reply = pops.isEmpty ? .hold : pops.removeFirst()
        } else if request.path == "/api/v2/generate/text/submit" {
            reply =
                submits.isEmpty ? .reply(.json("{\"reward\": 10.29}")) : submits.removeFirst()
        } else {
            reply = others[request.path] ?? .status(404, nil)
        }
        log.record(request)
        return await perform(reply)
    }

    private func perform(_ reply: FakeHorde.Reply) async -> LoopbackReply {
        switch reply {
        case .job(let id, let payload):
            return .json(
                "{\"payload\": \(payload), \"id\": \"\(id)\", \"ids\": [\"\(id)\"], "
                    + "\"skipped\": {}, \"softprompt\": null, \"model\": null, \"ttl\": 150}")
        case .nothing:
            return .json(
                "{\"payload\": {}, \"id\": null, \"ids\": [], \"skipped\": {}, "
                    + "\"softprompt\": null, \"model\": null}")
        case .status(let status, let code):
            let reason = code.map { ", \"rc\": \"\($0)\"" } ?? ""
            return .json("{\"message\": \"No.\"\(reason)}", status: status)
        case .hold:
            // The client's leaving cancels this task.
            await untilCancelled()
            depart()
            return .close
        case .reply(let reply):
            return reply
        }
    }

    private func depart() {
        if watchers.isEmpty { departures += 1 } else { watchers.removeFirst().resume() }
    }
}
