import Logging

/// Writes the machine's notes; messages are constant, everything else is metadata.
struct BridgeLog: Sendable {
    let logger: Logger

    /// Writes one note: changes of state at `info`, single jobs at `debug`.
    func write(_ note: BridgeNote) {
        switch note {
        case .backendReady(let model):
            logger.info("Back end is ready", metadata: ["backend.model": "\(model)"])
        case .backendLost(let fault):
            logger.info(
                "Back end cannot generate, taking no jobs",
                metadata: ["backend.fault": "\(fault.label)"])
        case .hordeBack:
            logger.info("Horde answers again")
        case .hordeLost(let fault):
            logger.info("Horde does not answer as hoped, trying on", metadata: metadata(fault))
        case .maintenance(let fault):
            logger.info(
                "Horde has put the worker into maintenance, asking on slowly",
                metadata: metadata(fault))
        case .held(let hold):
            logger.info(
                "Taking no jobs for now", metadata: ["hold.reason": "\(hold.rawValue)"])
        case .released(let hold):
            logger.info("A pause is over", metadata: ["hold.reason": "\(hold.rawValue)"])
        case .stopping:
            logger.info("Bridge takes no more jobs")
        case .jobTaken(let id):
            logger.debug("Job came", metadata: ["job.id": "\(id)"])
        case .jobBegun(let id):
            logger.debug("Job's text begins", metadata: ["job.id": "\(id)"])
        case .jobDelivered(let id, let reward):
            var metadata: Logger.Metadata = ["job.id": "\(id)"]
            if let reward { metadata["kudos.amount"] = "\(reward)" }
            logger.debug("Job delivered", metadata: metadata)
        case .jobWaits(let id):
            logger.debug("Job waits for the back end", metadata: ["job.id": "\(id)"])
        case .jobUnwanted(let id):
            logger.debug("Job is no longer wanted", metadata: ["job.id": "\(id)"])
        case .jobReturned(let id, let fault):
            logger.debug(
                "Job given back",
                metadata: ["job.id": "\(id)", "backend.fault": "\(fault.label)"])
        case .jobDropped(let id, let fault):
            logger.debug("Job dropped", metadata: metadata(fault, job: id))
        case .submitRepeats(let id, let fault):
            logger.debug("Submit failed, repeating it", metadata: metadata(fault, job: id))
        }
    }

    private func metadata(_ fault: HordeFault, job: String? = nil) -> Logger.Metadata {
        var metadata: Logger.Metadata = ["horde.fault": "\(fault.label)"]
        if let code = fault.code { metadata["horde.code"] = "\(code)" }
        if let job { metadata["job.id"] = "\(job)" }
        return metadata
    }
}
