internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// What the interface says about itself.
///
/// It is added last: the description names what the table knows by then, and these paths.
struct DescriptionRoutes {
    let horde: Horde

    private static let openAPI = "/api/openapi.json"
    private static let swagger = "/api/swagger.json"
    private static let page = "/api"
    private static let service = "/.well-known/serviceinfo"

    func add(to table: RouteTable) {
        let own = [Self.page, Self.openAPI, Self.swagger, Self.service].map {
            RouteList.Route(method: .get, path: $0)
        }
        let policy = horde.service.policy
        let shapes = RequestShapes(policy: policy)
        let endpoints = (table.list.routes + own).map { Endpoint($0, shapes, policy: policy) }
        let (title, version) = (horde.options.title, horde.options.version)
        for (path, form) in [(Self.openAPI, DescriptionForm.openAPI), (Self.swagger, .swagger)] {
            let bytes = JSONWriter.document {
                $0.description(of: endpoints, title: title, version: version, as: form)
            }
            table.path(path, .get { _, _ in Answer.json(.ok, bytes) })
        }
        let html = DescriptionPage(title: title, endpoints: endpoints).html
        table.path(Self.page, .get { _, _ in Answer.page(.ok, html) })
        table.path(
            Self.service,
            .get { _, _ in
                Answer.object { $0.service(title: title, version: version) }
            })
    }
}

extension JSONWriter {
    /// Writes which software this is, in the form that federated programs agree on.
    fileprivate mutating func service(title: String, version: String) {
        member("version", "0.2")
        member("software") { writer in
            writer.member("name", title)
            writer.member("version", version)
        }
        member("api") { writer in
            writer.member("aihorde") { writer in
                writer.member("name", "AI Horde API")
                writer.member("version", "2.5")
                writer.member("base_url", "")
                writer.member("rel_url", "/api/v2")
                writer.member("documentation", "/api")
            }
        }
    }
}
