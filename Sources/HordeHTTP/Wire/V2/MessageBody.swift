internal import HordeCore

/// The body of a message to workers.
struct MessageBody {
    /// The worker that it is for, as written; nil for all.
    let worker: String?
    private let text: String
    private let origin: String?
    private let hours: Int

    /// Reads a body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> MessageBody {
        let (body, holdsNUL) = try SchemaReader.body(bytes) { reader -> MessageBody? in
            if !reader.has("message") { reader.missing("message") }
            return MessageBody(&reader)
        }
        if holdsNUL { throw APIFault.nul }
        return body
    }

    private init(_ reader: inout SchemaReader) {
        text = PlainText.lines(reader.string("message", count: 1...10_240) ?? "")
        worker = reader.string("worker_id", count: 36...36)
        origin = reader.string("origin", count: 1...255).map(PlainText.shown)
        hours = reader.integer("expiry", in: 1...720) ?? 12
    }

    /// The order of an author; only a moderator speaks in another name than its number.
    func order(worker: WorkerID?, of author: UserID, isModerator: Bool) -> MessageOrder {
        MessageOrder(
            worker: worker, text: text,
            origin: isModerator ? origin ?? Self.moderators : author.description,
            life: .seconds(hours * 3600))
    }

    /// In whose name moderators speak unless they say otherwise.
    private static let moderators = "Horde Moderators"
}
