internal import HordeCore

extension JSONWriter {
    /// Writes a message to workers.
    mutating func message(_ message: WorkerMessage) {
        object { writer in
            writer.member("id", message.id)
            writer.members(of: message)
        }
    }

    /// Writes a message as a worker gets it.
    mutating func poppedMessage(_ message: WorkerMessage) {
        object { writer in
            writer.member("id", message.id)
            writer.member("message", message.text)
            writer.member("origin", message.origin)
            writer.member("expiry", wireDate: message.expiresAt)
        }
    }

    /// Writes a message as it stands among the details of a worker.
    mutating func listedMessage(_ message: WorkerMessage) {
        object { $0.members(of: message) }
    }

    private mutating func members(of message: WorkerMessage) {
        if let worker = message.worker { member("worker_id", worker) }
        member("user_id", message.author.description)
        member("message", message.text)
        member("origin", message.origin)
        member("created", wireDate: message.createdAt)
        member("expiry", wireDate: message.expiresAt)
    }
}
