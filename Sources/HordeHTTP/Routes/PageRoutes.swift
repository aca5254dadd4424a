internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// The pages for people: the horde at a glance, and making an account.
struct PageRoutes {
    let horde: Horde

    /// The longest form that is read, in bytes.
    private static let formLimit = 16 << 10

    func add(to table: RouteTable) {
        table.path("/", .get(landing))
        table.path("/register", .get(form), .post(register).limited(as: .registration))
    }

    @Sendable
    private func landing(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let page = LandingPage(
            title: horde.options.title, performance: await horde.service.performance(),
            models: await horde.service.models(), modes: await horde.service.modes())
        return Answer.page(.ok, page.html)
    }

    @Sendable
    private func form(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let page = RegistrationPage(
            title: horde.options.title, modes: await horde.service.modes())
        return Answer.page(.ok, page.form(complaint: nil))
    }

    @Sendable
    private func register(
        _ request: Request, _ context: HordeRequestContext
    ) async throws -> Response {
        let wantsJSON = request.headers[.accept]?.contains("application/json") ?? false
        let page = RegistrationPage(
            title: horde.options.title, modes: await horde.service.modes())
        do {
            guard SameSite.holds(for: request) else { throw SameSite.fault }
            let body = try await Self.body(of: request)
            let key = APIKey.make()
            let code = body.invitation.flatMap { $0.isEmpty ? nil : APIKey.digest(of: $0) }
            let view = try await horde.service.register(
                Registration(name: body.name, key: APIKey.digest(of: key), invitation: code))
            guard wantsJSON else { return Answer.page(.created, page.welcome(view, key: key)) }
            var response = Answer.json(
                .created, JSONWriter.document { $0.newAccount(view, key: key) })
            response.headers[.cacheControl] = "no-store"
            return response
        } catch {
            if wantsJSON { throw error }
            guard let fault = Self.fault(error) else { throw error }
            return Answer.page(
                fault.status, page.form(complaint: RegistrationPage.complaint(about: fault)))
        }
    }

    private static func body(of request: Request) async throws -> RegistrationBody {
        var request = request
        let type = request.headers[.contentType]?.lowercased() ?? ""
        let bytes = try await request.readBytes(limit: formLimit)
        if type.hasPrefix("application/json") { return try RegistrationBody.read(bytes) }
        guard let form = PercentText.form(bytes) else {
            throw APIFault.badRequest("The form is damaged.")
        }
        return try RegistrationBody.read(form: form)
    }

    private static func fault(_ error: any Error) -> APIFault? {
        switch error {
        case let fault as APIFault: fault
        case let rejection as HordeRejection:
            RejectionAnswer.fault(for: rejection, of: .other)
        default: nil
        }
    }
}
