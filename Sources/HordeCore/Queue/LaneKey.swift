/// Names a lane of the queue.
enum LaneKey: Hashable, Sendable {
    /// Every request.
    case all
    /// The requests that name no model.
    case any
    /// The requests that name this model.
    case model(String)
}
