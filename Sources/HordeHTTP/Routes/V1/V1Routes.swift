internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// The interface of 2022, which the first clients and bridges speak.
///
/// It is there under two prefixes, and without one for the oldest clients. The key comes in the
/// body, or in the header of today.
struct V1Routes {
    let horde: Horde

    /// Where it is.
    static let roots = ["/api/v1", "/api/latest", ""]

    func add(to table: RouteTable) {
        for root in Self.roots {
            V1GenerationRoutes(horde: horde, root: root).add(to: table)
            V1WorkRoutes(horde: horde, root: root).add(to: table)
            V1PeopleRoutes(horde: horde, root: root).add(to: table)
        }
    }
}

extension Horde {
    /// The user whose key a body of 2022 bears, or the header.
    ///
    /// - Throws: `HordeRejection/unknownKey` when there is none or nobody has it.
    func user(withKey key: String?, orHeaderOf request: Request) async throws -> UserID {
        guard let key = key ?? request.headers[.apiKey], !key.isEmpty else {
            throw HordeRejection.unknownKey
        }
        return try await user(withKey: key)
    }
}

extension RouteTable.Entry {
    /// A handler whose refusals are told in the manner of 2022.
    static func v1(
        _ method: HTTPRequest.Method, as act: RefusedAct = .other,
        limited rate: RateClass = .general, _ handler: @escaping RouteTable.Handler
    ) -> RouteTable.Entry {
        RouteTable.Entry(method: method, act: act, rate: rate) { request, context in
            do {
                return try await handler(request, context)
            } catch let fault as V1Fault {
                return Answer.json(fault.status, fault.body)
            } catch let rejection as HordeRejection {
                let fault = V1Fault(rejection, of: act)
                return Answer.json(fault.status, fault.body)
            }
        }
    }
}
