import NIOCore

/// A worker that serves the calls which wait.
struct Scribe: Script {
    let owner: String
    let worker: String
    private var job = ""

    let steps = ["pop", "submit"]

    init(owner: String, worker: String) {
        self.owner = owner
        self.worker = worker
    }

    func ask(_ step: Int) -> Ask {
        step == 0
            ? Bodies.pop(worker: worker, model: CrowdModel.called, key: owner)
            : Bodies.submit(job: job, key: owner)
    }

    mutating func take(_ answer: ByteBuffer, to step: Int) throws(LoadFailure) {
        if step == 0 { job = try answer.text(of: "id") }
    }
}
