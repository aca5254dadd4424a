import HordeBridge

extension BackendDescription {
    /// A small model.
    static let sample = BackendDescription(
        model: "KoboldAI/sample-2.7B", maximumLength: 80, maximumContextLength: 1024)
}

extension WorkerOffer {
    /// What a worker with the sample back end offers.
    static let sample = WorkerOffer(.sample)
}

extension Job {
    /// A job of 150 s.
    static let sample = Job.with(id: "job-1")

    /// A job with some parameters.
    static func with(
        id: String = "job-1", _ values: [String: JSONValue] = [:], softPrompt: String? = nil,
        timeLimit: Duration = Job.usualTimeLimit
    ) -> Job {
        let usual: [String: JSONValue] = [
            "prompt": .string("Once upon a time"), "max_length": .integer(80),
            "max_context_length": .integer(1024),
        ]
        let payload = JobPayload(usual.merging(values) { _, new in new })
        return Job(id: id, payload: payload, softPrompt: softPrompt, timeLimit: timeLimit)
    }
}

extension GeneratedText {
    /// A short text.
    static let sample = GeneratedText(" there was a lamp.")
}

extension HordeFault {
    /// An answer with a status and perhaps a reason.
    static func status(_ status: Int, _ code: String? = nil) -> HordeFault {
        HordeFault(.answered(status: status), code: code)
    }
}
