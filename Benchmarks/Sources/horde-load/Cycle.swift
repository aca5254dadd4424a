import NIOCore

/// The life of a request: it is queued, a worker takes it and delivers, and its text is read.
///
/// Each connection has a requester, a worker and a model of its own, so that its worker gets its
/// own request whatever else waits.
struct Cycle: Script {
    let requester: String
    let owner: String
    let number: Int
    private var request = ""
    private var job = ""

    let steps = ["async", "pop", "submit", "status"]

    init(requester: String, owner: String, number: Int) {
        self.requester = requester
        self.owner = owner
        self.number = number
    }

    private var model: String { "backend/Load-7B-\(number)" }

    func ask(_ step: Int) -> Ask {
        switch step {
        case 0: Bodies.asynchronous(model: model, key: requester)
        case 1: Bodies.pop(worker: "load worker \(number)", model: model, key: owner)
        case 2: Bodies.submit(job: job, key: owner)
        default: .get("/api/v2/generate/text/status/\(request)")
        }
    }

    mutating func take(_ answer: ByteBuffer, to step: Int) throws(LoadFailure) {
        switch step {
        case 0: request = try answer.text(of: "id")
        case 1: job = try answer.text(of: "id")
        case 3:
            guard try answer.text(of: "text") == Bodies.text else {
                throw LoadFailure("The status shows another text than the one that was delivered.")
            }
        default: break
        }
    }
}
