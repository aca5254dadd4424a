/// A fact about requests, jobs and who is here, opaque outside the core.
public struct VolatileEvent: Sendable {
    let fact: VolatileFact
}
