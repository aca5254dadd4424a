import NIOCore

/// What is asked beside a crowd that waits: a heartbeat, a request, its status, its end.
struct ShortCalls: Script {
    let requester: String
    private var request = ""

    let steps = ["heartbeat", "async", "status", "cancel"]

    init(requester: String) {
        self.requester = requester
    }

    func ask(_ step: Int) -> Ask {
        switch step {
        case 0: .get("/api/v2/status/heartbeat")
        case 1: Bodies.asynchronous(model: CrowdModel.called, key: requester)
        case 2: .get("/api/v2/generate/text/status/\(request)")
        default: .delete("/api/v2/generate/text/status/\(request)")
        }
    }

    mutating func take(_ answer: ByteBuffer, to step: Int) throws(LoadFailure) {
        if step == 1 { request = try answer.text(of: "id") }
    }
}
