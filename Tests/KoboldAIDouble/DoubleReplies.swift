/// The answers of KoboldAI and KoboldCpp, letter by letter.
enum DoubleReplies {
    static let badRequest = detail(400, type: "generic.error_400", "Bad request.")
    static let badInput = openDetail(500, type: "bad_input", "Error parsing input.")
    private static let busyMessage = "Server is busy; please try again later."
    static let busy = detail(503, type: "service_unavailable", busyMessage)
    /// KoboldCpp's: without a length, so that it ends with the connection.
    static let openBusy = openDetail(503, type: "service_unavailable", busyMessage)

    /// A generated text.
    static func result(_ text: String) -> LoopbackReply {
        .json("{\"results\": [{\"text\": \(WireJSON.quoted(text))}]}")
    }

    /// The messages of a validation.
    static func unprocessable(_ errors: [String: String]) -> LoopbackReply {
        let fields = errors.sorted { $0.key < $1.key }
            .map { "\(WireJSON.quoted($0.key)): [\(WireJSON.quoted($0.value))]" }
        return .json("{\"detail\": {\(fields.joined(separator: ", "))}}", status: 422)
    }

    /// The answer of a fault that needs no waiting.
    static func reply(to fault: DoubleFault, text: String) -> LoopbackReply {
        switch fault {
        case .busy: busy
        case .unprocessable:
            unprocessable(["temperature": "Must be greater than 0."])
        case .notImplemented: detail(501, type: "not_implemented", "Not supported.")
        case .outOfMemory: detail(507, type: "out_of_memory.gpu.cuda", "Out of memory.")
        case .tokenOverflow: detail(500, type: "token_overflow", "At least 90 tokens needed.")
        case .badInput: badInput
        case .webPage: .page(502)
        case .webPageAsSuccess: .page(200)
        case .jsonArray: .json("[1, 2]")
        case .null: .json("null")
        case .noResults: .json("{\"values\": []}")
        case .emptyText: result("")
        case .closeInMidAnswer: .half(status: 200, body: "{\"results\": [{\"text\": \"abc\"}]}")
        case .closeWithoutAnswer: .close
        case .hang, .hold, .stall: result(text)
        }
    }

    /// An error with a type.
    static func detail(_ status: Int, type: String, _ message: String) -> LoopbackReply {
        .json(
            "{\"detail\": {\"msg\": \"\(message)\", \"type\": \"\(type)\"}}", status: status)
    }

    /// An error that ends with the connection.
    private static func openDetail(
        _ status: Int, type: String, _ message: String
    ) -> LoopbackReply {
        .whole(
            status: status, headers: ["content-type": "application/json"],
            body: "{\"detail\": {\"msg\": \"\(message)\", \"type\": \"\(type)\"}}",
            hasLength: false)
    }
}
