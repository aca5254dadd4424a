internal import HTTPTypes
internal import Hummingbird

/// Tells posts from our own pages, or from programs, apart from those that other sites make a
/// browser send.
enum SameSite {
    /// What other sites' posts are answered.
    static let fault = APIFault(
        .forbidden, "Forbidden", "This form takes posts from its own page only.")

    /// True unless a browser says that another site sent the request.
    static func holds(for request: Request) -> Bool {
        if let site = request.headers[.fetchSite] {
            return site == "same-origin" || site == "none"
        }
        guard let origin = request.headers[.origin] else { return true }
        let parts = origin.split(separator: "://", maxSplits: 1)
        guard parts.count == 2, let host = request.head.authority else { return false }
        return parts[1].lowercased() == host.lowercased()
    }
}
