internal import HTTPTypes
internal import HordeCore
internal import Hummingbird

/// What clients of images and their post-processing ask, which a horde for texts does not do.
///
/// Look-ups find nothing, acts are refused with a sentence, figures are zero: each the way in
/// which clients already deal with a horde that has no such workers.
struct AbsentRoutes {
    /// How a path answers.
    enum Reply: Sendable {
        /// A refusal with the code `BadRequest`.
        case refused
        /// A 404 with this code.
        case missing(String)
        /// A 200 with this document.
        case empty(String)
    }

    /// All paths with what their methods answer.
    static let table: [(path: String, replies: [(HTTPRequest.Method, Reply)])] = {
        let totals =
            #"{"minute":{"images":0,"ps":0},"hour":{"images":0,"ps":0},"day":{"images":0,"ps":0}"#
            + #","month":{"images":0,"ps":0},"total":{"images":0,"ps":0}}"#
        let look: [(HTTPRequest.Method, Reply)] = [(.get, .missing("RequestNotFound"))]
        let lookAndCancel = look + [(.delete, .missing("RequestNotFound"))]
        return [
            ("generate/async", [(.post, .refused)]), ("generate/check/{id}", look),
            ("generate/status/{id}", lookAndCancel), ("generate/pop", [(.post, .refused)]),
            ("generate/submit", [(.post, .missing("InvalidJobID"))]),
            ("generate/rate/{id}", [(.post, .missing("RequestNotFound"))]),
            ("interrogate/async", [(.post, .refused)]),
            ("interrogate/status/{id}", lookAndCancel), ("interrogate/pop", [(.post, .refused)]),
            ("interrogate/submit", [(.post, .missing("InvalidJobID"))]),
            ("stats/img/totals", [(.get, .empty(totals))]),
            ("stats/img/models", [(.get, .empty(#"{"day":{},"month":{},"total":{}}"#))]),
        ]
    }()

    func add(to table: RouteTable) {
        for (path, replies) in Self.table {
            table.register(
                "/api/v2/\(path)",
                replies.map { method, reply in
                    RouteTable.Entry(method: method, act: .other) { _, _ in try reply.answer() }
                })
        }
    }
}

extension AbsentRoutes.Reply {
    /// The answer.
    fileprivate func answer() throws(APIFault) -> Response {
        switch self {
        case .refused: throw .badRequest("This horde makes texts only.")
        case .missing(let code):
            throw APIFault(.notFound, code, "This horde makes texts only.")
        case .empty(let json): return Answer.json(.ok, Array(json.utf8))
        }
    }
}
