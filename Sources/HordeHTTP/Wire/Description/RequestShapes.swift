internal import HordeCore

/// What the bodies of requests may hold, by method and path.
///
/// Each shape is what the reader of the body looks for, with the bounds of the horde's policy.
struct RequestShapes {
    /// A body.
    struct Body: Sendable {
        let shape: BodyShape
        /// False when it may be left out.
        var isRequired = true
    }

    private let bodies: [String: Body]

    /// Records all shapes.
    init(policy: HordePolicy) {
        var bodies = Self.v2(policy)
        bodies.merge(Self.people) { own, _ in own }
        bodies.merge(Self.content) { own, _ in own }
        bodies.merge(Self.own) { own, _ in own }
        for root in ["/api/v1", "/api/latest", ""] {
            for (path, body) in Self.v1(policy) { bodies["POST \(root)\(path)"] = body }
        }
        self.bodies = bodies
    }

    /// What the body of an endpoint may hold; nil when it has none.
    func body(method: String, path: String) -> Body? { bodies["\(method) \(path)"] }

    /// Every method and path with a body.
    var endpoints: Set<String> { Set(bodies.keys) }

    private static func recorded(
        isRequired: Bool = true, _ read: (_ bytes: [UInt8]) throws -> Void
    ) -> Body {
        Body(shape: ShapeRecorder.shape(of: read), isRequired: isRequired)
    }
}

extension RequestShapes {
    private static func v2(_ policy: HordePolicy) -> [String: Body] {
        [
            "POST /api/v2/generate/text/async": recorded {
                _ = try GenerationBody.read($0, policy: policy)
            },
            "POST /api/v2/generate/text/pop": recorded {
                _ = try PopBody.read($0, policy: policy)
            },
            "POST /api/v2/generate/text/submit": recorded { _ = try DeliveryBody.read($0) },
            "POST /api/v2/kudos/transfer": Body(shape: TransferBody.shape),
            "POST /api/v2/kudos/award": Body(shape: TransferBody.shape),
            "PUT /api/v2/status/modes": recorded(isRequired: false) {
                _ = try ModesBody.read($0)
            },
        ]
    }

    private static func v1(_ policy: HordePolicy) -> [String: Body] {
        let generation = recorded { _ = try V1GenerationBody.read($0, policy: policy) }
        return [
            "/generate/async": generation, "/generate/sync": generation,
            "/generate/pop": recorded { _ = try V1PopBody.read($0) },
            "/generate/submit": recorded { _ = try V1DeliveryBody.read($0) },
            "/kudos/transfer": recorded { _ = try V1TransferBody.read($0) },
        ]
    }

    /// Users, workers, teams, keys and addresses.
    private static var people: [String: Body] {
        [
            "PUT /api/v2/users/{id}": recorded { _ = try UserChangesBody.read($0) },
            "PUT /api/v2/workers/{id}": recorded { _ = try WorkerChangesBody.read($0) },
            "POST /api/v2/workers/messages": recorded { _ = try MessageBody.read($0) },
            "POST /api/v2/teams": recorded { _ = try TeamBody.read($0, isNew: true) },
            "PATCH /api/v2/teams/{id}": recorded { _ = try TeamBody.read($0, isNew: false) },
            "PUT /api/v2/sharedkeys": Body(shape: SharedKeyBody.shape, isRequired: false),
            "PATCH /api/v2/sharedkeys/{id}": Body(shape: SharedKeyBody.shape),
            "POST /api/v2/operations/ipaddr": recorded { _ = try AddressTimeoutBody.timeout($0) },
            "DELETE /api/v2/operations/ipaddr": recorded {
                _ = try AddressTimeoutBody.addresses($0)
            },
            "PUT /api/v2/operations/block_worker_ipaddr/{id}": recorded {
                _ = try AddressTimeoutBody.workerTimeout($0)
            },
        ]
    }

    /// Filters, styles and collections.
    private static var content: [String: Body] {
        [
            "PUT /api/v2/filters": recorded { _ = try FilterBody.readNew($0) },
            "POST /api/v2/filters": recorded { _ = try FilterBody.readTest($0) },
            "PATCH /api/v2/filters/{id}": recorded { _ = try FilterBody.readChanges($0) },
            "POST /api/v2/styles/text": recorded { _ = try StyleBody.read($0, isNew: true) },
            "PATCH /api/v2/styles/text/{id}": recorded {
                _ = try StyleBody.read($0, isNew: false)
            },
            "POST /api/v2/collections": recorded { _ = try CollectionBody.read($0, isNew: true) },
            "PATCH /api/v2/collections/{id}": recorded {
                _ = try CollectionBody.read($0, isNew: false)
            },
        ]
    }

    /// Our own interface.
    private static var own: [String: Body] {
        let root = AdministrationRoutes.root
        return [
            "POST \(root)/users": recorded { _ = try CreationBody.read($0) },
            "PUT \(root)/users/{id}/grant": recorded { _ = try GrantBody.read($0) },
            "PUT \(root)/modes": recorded { _ = try AllModesBody.read($0) },
            "PUT \(root)/models": recorded { _ = try ModelSizeBody.read($0) },
            "POST \(root)/invitations": recorded(isRequired: false) {
                _ = try InvitationBody.read($0)
            },
            "POST \(root)/kudos/awards": recorded { _ = try AwardBody.read($0) },
            "POST \(root)/kudos/adjustments": recorded { _ = try AwardBody.read($0) },
            "POST \(root)/kudos/reversals": recorded { _ = try ReversalBody.read($0) },
            "POST \(root)/generations/{id}/report": recorded { _ = try ReportBody.read($0) },
            "POST /register": recorded { _ = try RegistrationBody.read($0) },
        ]
    }
}
