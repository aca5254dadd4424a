internal import HTTPTypes
internal import HordeCore

/// A refusal as the servers of 2022 told it: a sentence as a bare JSON text, or the field that is
/// wrong as an object.
struct V1Fault: Error, Sendable {
    /// The HTTP status.
    let status: HTTPResponse.Status
    /// The JSON body.
    let body: [UInt8]

    /// A refusal in a sentence.
    init(_ status: HTTPResponse.Status, _ sentence: String) {
        self.status = status
        body = JSONWriter.document { $0.string(sentence) }
    }

    /// A field that is missing or wrong.
    init(field: FieldFault) {
        status = .badRequest
        body = JSONWriter.object { writer in
            writer.member("message") { $0.member(field.path, field.text) }
        }
    }

    /// No worker that is here can do it.
    static let noWorker = V1Fault(
        .serviceUnavailable, "No worker that is here can serve this request.")
    /// A request ended without its texts.
    static let unserved = V1Fault(
        .internalServerError, "The request ended before all its texts were there.")

    /// Moderators refuse the caller's address.
    static let addressTimeout = V1Fault(.forbidden, APIFault.addressTimeout.message)

    /// The words of a refusal for the clients of 2022.
    init(_ rejection: HordeRejection, of act: RefusedAct) {
        let fault = RejectionAnswer.fault(for: rejection, of: act)
        switch rejection {
        case .alreadyDelivered(let reward):
            // A bridge of 2022 looks for two of these words.
            self.init(
                .badRequest, "This text was already submitted and earned \(reward.decimal) kudos.")
        case .unknownJob, .jobAbandoned:
            self.init(.notFound, fault.message)
        case .inMaintenance, .tooManyOpenJobs:
            self.init(.serviceUnavailable, fault.message)
        case .notWorkerOwner, .workerNameTaken, .anonymousForbidden:
            self.init(.unauthorized, fault.message)
        case .unknownTransferTarget:
            self.init(.badRequest, fault.message)
        default:
            self.init(fault.status, fault.message)
        }
    }
}
