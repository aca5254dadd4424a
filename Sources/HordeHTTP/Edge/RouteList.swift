internal import HTTPTypes

/// Remembers which paths a ``RouteTable`` registered, in that order.
///
/// The description of the interface is made from it, so that the two cannot name different paths.
final class RouteList {
    /// A method of a path.
    struct Route: Hashable, Sendable {
        let method: HTTPRequest.Method
        let path: String
        /// True when calls of it are counted against the limits.
        var isLimited = true
    }

    var routes: [Route] = []
}
