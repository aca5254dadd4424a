/// The answer to a pop.
public enum PopAnswer: Sendable, Hashable {
    /// A job for this worker.
    ///
    /// Beside it the identifiers of this worker's jobs that nobody wants any more.
    case job(Job, cancelled: [String] = [])
    /// Nothing suits this worker now; beside it the same identifiers.
    case nothing(cancelled: [String] = [])
}

extension PopAnswer: Decodable {
    private enum Key: String, CodingKey {
        case id, payload, model, softprompt, ttl, cancelled
    }

    /// Reads the body of a pop's answer; everything but `id` and `payload` may be missing.
    ///
    /// - Throws: `DecodingError` when there is an `id` without a payload that holds a prompt.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let cancelled = CancelledJobs.decode(from: container, forKey: .cancelled)
        guard let id = try container.decodeIfPresent(String.self, forKey: .id), !id.isEmpty else {
            self = .nothing(cancelled: cancelled)
            return
        }
        let payload = try container.decode([String: JSONValue].self, forKey: .payload)
        guard payload["prompt"]?.text != nil else {
            throw DecodingError.dataCorruptedError(
                forKey: .payload, in: container, debugDescription: "There is no prompt.")
        }
        let seconds = try? container.decodeIfPresent(Int.self, forKey: .ttl)
        self = .job(
            Job(
                id: id,
                payload: JobPayload(payload),
                model: try container.decodeIfPresent(String.self, forKey: .model),
                softPrompt: try container.decodeIfPresent(String.self, forKey: .softprompt),
                timeLimit: seconds.map { .seconds(min(max($0, 10), 3600)) } ?? Job.usualTimeLimit),
            cancelled: cancelled)
    }
}
