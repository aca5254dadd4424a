package import HordeCore

/// A call to the service, with everything resolved.
package enum SimulatedCall: Sendable {
    case register(Registration)
    case change(UserID, UserChanges, by: UserID)
    case modes(ModeChanges, by: UserID)
    case submit(RequestSubmission)
    case status(RequestID, wait: Duration)
    case cancel(RequestID)
    case transfer(TransferOrder)
    case pop(PopRequest)
    case deliver(JobDelivery)
    case fail(JobID, by: UserID)
    case changeWorker(WorkerID, WorkerChanges, by: UserID)
    case removeWorker(WorkerID, by: UserID)
    case award(AwardOrder, by: UserID)
    case reverse(LedgerEventID, by: UserID)
    case report(GenerationReport)
    case catalogue(ModelCatalogue)
    case lend(SharedKeyChanges, key: SecretDigest, by: UserID)
    case changeKey(SharedKeyID, SharedKeyChanges, by: UserID)
    case takeBack(SharedKeyID, by: UserID)
    case delete(UserID, by: UserID)
    case look(UserID)

    /// Makes the call and waits for its answer.
    func answer(of service: HordeService) async -> SimulatedReply {
        do throws(HordeRejection) {
            return try await success(of: service)
        } catch {
            return .refused(error)
        }
    }

    private func success(
        of service: HordeService
    ) async throws(HordeRejection) -> SimulatedReply {
        switch self {
        case .register(let registration):
            return .user(try await service.register(registration))
        case .change(let id, let changes, let actor):
            return .user(try await service.change(user: id, changes, by: actor))
        case .modes(let changes, let actor):
            return .modes(try await service.change(modes: changes, by: actor))
        case .submit(let submission):
            return .receipt(try await service.submit(submission))
        case .status(let id, let wait):
            return .status(try await service.status(of: id, wait: wait))
        case .cancel(let id): return .status(try await service.cancel(id))
        case .transfer(let order): return .kudos(try await service.transfer(order))
        case .pop(let request): return .jobs(try await service.pop(request))
        case .deliver(let delivery): return .kudos(try await service.deliver(delivery))
        case .fail(let job, let owner):
            try await service.fail(job, by: owner)
            return .done
        case .changeWorker(let id, let changes, let actor):
            _ = try await service.change(worker: id, changes, by: actor)
            return .done
        case .removeWorker(let id, let actor):
            _ = try await service.delete(worker: id, by: actor)
            return .done
        case .award(let order, let actor):
            return .movement(try await service.award(order, by: actor))
        case .reverse(let event, let actor):
            return .movement(try await service.reverse(event, by: actor))
        case .report(let report):
            try await service.report(report)
            return .done
        case .catalogue(let catalogue):
            try await service.change(catalogue: catalogue)
            return .done
        case .lend, .changeKey, .takeBack: return try await lending(of: service)
        case .delete(let id, let actor):
            try await service.delete(user: id, by: actor)
            return .done
        case .look(let id): return .user(try await service.user(id))
        }
    }

    private func lending(
        of service: HordeService
    ) async throws(HordeRejection) -> SimulatedReply {
        switch self {
        case .lend(let changes, let key, let actor):
            return .key(try await service.createSharedKey(changes, key: key, by: actor))
        case .changeKey(let id, let changes, let actor):
            return .key(try await service.change(sharedKey: id, changes, by: actor))
        case .takeBack(let id, let actor):
            try await service.delete(sharedKey: id, by: actor)
            return .done
        default: return .done
        }
    }
}
