extension HordeFault {
    /// What the bridge makes of a fault of a pop.
    enum PopMeaning: Hashable {
        /// No later pop can succeed before the owner changes something.
        case refusal
        /// The worker may not serve for now; the owner knows why.
        case maintenance
        /// The trouble may pass.
        case passing
    }

    /// What the bridge makes of a fault of a submit.
    enum SubmitMeaning: Hashable {
        /// The horde no longer wants this job, or has it already.
        case closed
        /// The key or the worker is refused.
        case refusal
        /// The same submit may succeed later.
        case passing
    }

    /// Reasons that no waiting cures.
    private static let refusals: Set<String> = [
        "InvalidAPIKey", "AnonForbidden", "AnonForbiddenWorker", "WrongCredentials", "DeletedUser",
        "WorkerInviteOnly", "TooManyWorkers", "TooManyWorkersTrusted", "TooManySameIPs",
        "PolymorphicNameConflict", "InvalidPriorityUsername", "ProfaneWorkerName",
        "ProfaneBridgeAgent", "TooLongWorkerName",
    ]

    /// Reads the fault of a pop: 401 and the reasons above refuse, maintenance waits.
    var popMeaning: PopMeaning {
        if code == "WorkerMaintenance" || code == "WorkerFlaggedMaintenance" {
            return .maintenance
        }
        return isRefusal ? .refusal : .passing
    }

    /// Reads the fault of a submit: 404, `DuplicateGen` and `AbortedGen` close the job.
    var submitMeaning: SubmitMeaning {
        if status == 404 || code == "DuplicateGen" || code == "AbortedGen" {
            return .closed
        }
        return isRefusal ? .refusal : .passing
    }

    /// Whether an address without a horde, or an offer that cannot be, is answered like this: a
    /// redirection, 400, 404 or 405.
    var isMisfit: Bool {
        guard let status else { return false }
        return (300..<400).contains(status) || [400, 404, 405].contains(status)
    }

    /// Whether the horde has the text already, so that a repeated submit lost nothing.
    var isAlreadyDelivered: Bool { code == "DuplicateGen" }

    private var isRefusal: Bool {
        guard let status, (400..<500).contains(status), status != 429 else { return false }
        return status == 401 || code.map(Self.refusals.contains) == true
    }

    /// What the owner should do about a refusal, as one sentence.
    public var advice: String {
        switch code {
        case "AnonForbidden", "AnonForbiddenWorker":
            "The anonymous key may not run workers: register with the horde and use your own key."
        case "WrongCredentials":
            "Another user owns a worker of this name: choose another name, or use that user's key."
        case "DeletedUser":
            "The account of this API key was deleted."
        case "WorkerInviteOnly":
            "The horde takes new workers by invitation only: ask its operator."
        case "TooManyWorkers", "TooManyWorkersTrusted", "TooManySameIPs":
            "The horde allows no further worker for this owner or address: reuse a worker's name."
        case "PolymorphicNameConflict":
            "The name belongs to a worker of another type: choose another name."
        case "InvalidPriorityUsername":
            "A priority user is not written as name#number."
        case "ProfaneWorkerName", "ProfaneBridgeAgent", "TooLongWorkerName":
            "The horde does not accept this worker name: choose another name."
        default:
            "The horde does not know this API key: check it, and the horde's address."
        }
    }
}
