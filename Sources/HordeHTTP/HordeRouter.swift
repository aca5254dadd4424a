public import HordeCore
public import Hummingbird

/// Builds the router that serves a horde.
///
/// - Parameters:
///   - service: The horde.
///   - clock: Tells the time for ages that answers show.
///   - options: Limits and names.
///   - webhooks: Tells requesters of their texts, run by the caller; nil to call nobody.
/// - Returns: A router with all paths; add middleware of your own by wrapping its responder.
public func makeRouter(
    service: HordeService, clock: any WallClock, options: HordeHTTPOptions = HordeHTTPOptions(),
    webhooks: Webhooks? = nil
) -> Router<HordeRequestContext> {
    let router = Router(context: HordeRequestContext.self)
    router.add(middleware: EdgeMiddleware(nodeName: options.nodeName))
    let horde = Horde(
        service: service, clock: clock, options: options, callers: CallerDigest(),
        webhooks: webhooks)
    router.add(middleware: ServiceMiddleware(horde: horde))
    let table = RouteTable(
        router: router, limiter: options.limitsRates ? RateLimiter(horde: horde) : nil)
    GenerationRoutes(horde: horde).add(to: table)
    WorkRoutes(horde: horde).add(to: table)
    KudosRoutes(horde: horde).add(to: table)
    UserRoutes(horde: horde).add(to: table)
    SharedKeyRoutes(horde: horde).add(to: table)
    WorkerRoutes(horde: horde).add(to: table)
    MessageRoutes(horde: horde).add(to: table)
    TeamRoutes(horde: horde).add(to: table)
    StatisticsRoutes(horde: horde).add(to: table)
    StatusRoutes(horde: horde).add(to: table)
    AdministrationRoutes(horde: horde).add(to: table)
    MovementRoutes(horde: horde).add(to: table)
    InvitationRoutes(horde: horde).add(to: table)
    ExplainRoutes(horde: horde).add(to: table)
    ReportRoutes(horde: horde).add(to: table)
    ModelSizeRoutes(horde: horde).add(to: table)
    FilterRoutes(horde: horde).add(to: table)
    StyleRoutes(horde: horde).add(to: table)
    CollectionRoutes(horde: horde).add(to: table)
    OperationsRoutes(horde: horde).add(to: table)
    DocumentRoutes(horde: horde).add(to: table)
    PageRoutes(horde: horde).add(to: table)
    V1Routes(horde: horde).add(to: table)
    AbsentRoutes().add(to: table)
    // Last, since it describes what is there.
    DescriptionRoutes(horde: horde).add(to: table)
    return router
}
