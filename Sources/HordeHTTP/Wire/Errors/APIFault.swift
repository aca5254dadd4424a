internal import HTTPTypes
internal import HordeCore

/// A refusal as callers see it: a status, a sentence, and a code that programs can read.
///
/// Sentences are written for people and never quote what a caller sent.
struct APIFault: Error, Sendable {
    /// The HTTP status.
    var status: HTTPResponse.Status
    /// The wire's name for it (`rc`); nil where the wire has none.
    var code: String?
    /// What went wrong, in a sentence.
    var message: String
    /// Each faulty field; empty unless the status is 400.
    var fields: [FieldFault] = []
    /// Seconds after which to try again; nil when that is no use.
    var retryAfter: Int?
    /// The methods that the path does have, for a 405.
    var allowed: [HTTPRequest.Method] = []
    /// Headers that the answer bears besides.
    var headers: HTTPFields = [:]
    /// What a job earned that was delivered before.
    var reward: Kudos?

    /// Creates a refusal.
    init(_ status: HTTPResponse.Status, _ code: String?, _ message: String) {
        self.status = status
        self.code = code
        self.message = message
    }

    /// Creates a refusal of faulty fields.
    ///
    /// The first one stands in the message as well, for
    /// clients that show nothing else.
    init(faults: [FieldFault]) {
        let first = faults.first.map { ": " + ($0.path.isEmpty ? "" : $0.path + " ") + $0.text }
        self.init(.badRequest, nil, "Input payload validation failed" + (first ?? ""))
        fields = faults
    }

    /// The body is not JSON.
    static let malformedBody = APIFault(
        .badRequest, nil, "The body is not a valid JSON document.")
    /// The body says that it is something else than JSON.
    static let wrongContentType = APIFault(
        .badRequest, nil, "The body must be JSON, with Content-Type: application/json.")
    /// There is nothing at the path.
    static let unknownPath = APIFault(.notFound, nil, "There is nothing at this path.")
    /// Something broke that the caller cannot mend.
    static let internalFault = APIFault(.internalServerError, nil, "Internal Server Error")
    /// A text holds U+0000.
    static let nul = APIFault(
        .badRequest, "NulByteInPayload", "Texts may not hold the character U+0000.")
    /// The request needs a key in its header.
    static let missingKey = APIFault(
        faults: [FieldFault(path: "apikey", text: "is required in the request's headers")])

    /// Moderators refuse the caller's address.
    static let addressTimeout = APIFault(
        .forbidden, "TimeoutIP", "This address may not ask for texts or work for a while.")

    /// The body is longer than accepted.
    static func tooLarge(limit: Int) -> APIFault {
        APIFault(.contentTooLarge, nil, "The body is longer than \(limit) bytes.")
    }

    /// A simple 400.
    static func badRequest(_ message: String) -> APIFault {
        APIFault(.badRequest, "BadRequest", message)
    }
}

extension APIFault {
    /// The JSON body.
    var body: [UInt8] {
        JSONWriter.object { writer in
            writer.member("message", message)
            if let code { writer.member("rc", code) }
            if let reward {
                writer.name("reward")
                writer.raw(reward.description)
            }
            guard !fields.isEmpty else { return }
            writer.member("errors") { writer in
                var seen: Set<String> = []
                for fault in fields where seen.insert(fault.path).inserted {
                    writer.member(fault.path, fault.text)
                }
            }
        }
    }
}
