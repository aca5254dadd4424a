internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// Asking for texts as in 2022.
struct V1GenerationRoutes {
    let horde: Horde
    let root: String

    /// How long one look at a request waits for news.
    private static let look: Duration = .seconds(60)

    func add(to table: RouteTable) {
        table.path(
            "\(root)/generate/async", .v1(.post, as: .request, limited: .request, submit))
        table.path("\(root)/generate/sync", .v1(.post, as: .request, limited: .request, wait))
        table.path(
            "\(root)/generate/prompt/{id}",
            .v1(.get, as: .request, limited: .status) { try await status($0, $1, true) })
        table.path(
            "\(root)/generate/check/{id}",
            .v1(.get, as: .request, limited: .status) { try await status($0, $1, false) })
    }

    @Sendable
    private func submit(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let receipt = try await queue(&request, context)
        return Answer.object { $0.member("id", receipt.id) }
    }

    /// Answers when all texts are there.
    ///
    /// Nobody is told the request's name, so a caller that goes away takes it along: it is
    /// cancelled.
    @Sendable
    private func wait(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        var request = request
        let receipt = try await queue(&request, context)
        guard receipt.isPossible else {
            _ = try await horde.service.cancel(receipt.id)
            throw V1Fault.noWorker
        }
        let status: RequestStatus
        do {
            status = try await request.whileCallerWaits(context, among: horde.waiting) {
                try await end(of: receipt.id)
            }
        } catch HordeRejection.unknownRequest {
            throw V1Fault.unserved
        } catch {
            _ = try? await horde.service.cancel(receipt.id)
            throw error
        }
        guard status.isDone else {
            // Only a server that stops wakes a caller who is still here before the end.
            _ = try? await horde.service.cancel(receipt.id)
            throw HordeRejection.stopping
        }
        guard !status.isFaulted else {
            _ = try? await horde.service.cancel(receipt.id)
            throw V1Fault.unserved
        }
        return Answer.json(
            .ok,
            JSONWriter.document { writer in
                if root.isEmpty {
                    writer.v1PlainTexts(status.generations)
                } else {
                    writer.v1Texts(status.generations)
                }
            })
    }

    /// How a request stands when nothing more will come, or its caller has gone.
    private func end(of id: HordeCore.RequestID) async throws -> RequestStatus {
        var delivered = 0
        while true {
            let start = horde.clock.now()
            let status = try await horde.service.status(of: id, wait: Self.look)
            if status.isDone || Task.isCancelled { return status }
            // With too many waiters already, a look does not wait for news.
            if status.delivered == delivered, horde.clock.now() - start < .milliseconds(100) {
                try await horde.clock.sleep(for: .milliseconds(500))
            }
            delivered = status.delivered
        }
    }

    @Sendable
    private func status(
        _ request: Request, _ context: HordeRequestContext, _ withTexts: Bool
    ) async throws -> Response {
        let status = try await horde.service.status(of: try context.request())
        return Answer.json(
            .ok, JSONWriter.document { $0.v1Status(status, withTexts: withTexts) })
    }

    private func queue(
        _ request: inout Request, _ context: HordeRequestContext
    ) async throws -> RequestReceipt {
        let bytes = try await request.readJSON(limit: horde.options.bodyLimit)
        let body = try V1GenerationBody.read(bytes, policy: horde.service.policy)
        let user = try await horde.user(withKey: body.key, orHeaderOf: request)
        if horde.isInTimeout(request, context) { throw V1Fault.addressTimeout }
        let caller = user == .anonymous ? horde.caller(of: request, context) : nil
        let texts = RequestTexts(
            prompt: try await horde.service.filterSet().passed(body.texts.prompt),
            parameters: body.texts.parameters)
        return try await horde.service.submit(
            RequestSubmission(user: user, caller: caller, terms: body.terms, texts: texts))
    }
}
