/// What servers with OpenAI's completions take, and what they answer.
struct OpenAIRules {
    let kind: OpenAIKind
    let settings: DoubleSettings

    /// The list of models, as each server writes it.
    var models: LoopbackReply {
        let id = WireJSON.quoted(settings.model)
        let context = settings.maximumContextLength
        let entry =
            switch kind {
            case .llamaCpp:
                "\"owned_by\": \"llamacpp\", \"meta\": {\"n_ctx_train\": \(context * 4)}"
            case .vLLM: "\"owned_by\": \"vllm\", \"max_model_len\": \(context)"
            case .strict: "\"owned_by\": \"somebody\""
            }
        let list = settings.model.isEmpty ? "" : "{\"id\": \(id), \"object\": \"model\", \(entry)}"
        return .json("{\"object\": \"list\", \"data\": [\(list)]}")
    }

    /// The answer to a body that the server does not take; nil for one that it takes.
    func refusal(of body: WireJSON) -> LoopbackReply? {
        let length = body["max_tokens"]?.integer ?? 16
        switch kind {
        case .strict:
            let known: Set = [
                "model", "prompt", "max_tokens", "temperature", "top_p", "stop", "stream", "n",
            ]
            guard Set(body.members.keys).isSubset(of: known) else {
                return Self.error(400, "Unknown parameter.", type: "invalid_request_error")
            }
        case .vLLM:
            guard body["model"]?.text == settings.model else {
                return Self.error(404, "No such model.", type: "NotFoundError")
            }
            let room = body["truncate_prompt_tokens"]?.integer ?? .max
            guard min(tokens(of: body), room) + length <= settings.maximumContextLength else {
                return Self.error(
                    400, "This model's maximum context length is exceeded.",
                    type: "BadRequestError")
            }
        case .llamaCpp:
            guard tokens(of: body) + length <= settings.maximumContextLength else {
                return Self.error(400, "Too long.", type: "exceed_context_size_error")
            }
        }
        return nil
    }

    /// The answer of a fault that needs no stream, or of a text that is wanted whole.
    func reply(to fault: DoubleFault?, _ text: String) -> LoopbackReply {
        switch fault {
        case nil, .hang, .stall, .hold, .emptyText:
            .json("{\"choices\": [{\"text\": \(WireJSON.quoted(text)), \"index\": 0}]}")
        case .busy: Self.error(503, "Loading model", type: "unavailable_error")
        case .tokenOverflow: Self.error(400, "Too long.", type: "exceed_context_size_error")
        case .outOfMemory, .badInput: Self.error(500, "Failed.", type: "server_error")
        case .unprocessable: Self.error(400, "Bad.", type: "invalid_request_error")
        case .notImplemented: Self.error(501, "No.", type: "not_supported_error")
        case .some(let fault): DoubleReplies.reply(to: fault, text: text)
        }
    }

    /// An error in OpenAI's shape.
    static func error(_ status: Int, _ message: String, type: String) -> LoopbackReply {
        .json(
            "{\"error\": {\"code\": \(status), \"message\": \(WireJSON.quoted(message)), "
                + "\"type\": \"\(type)\"}}",
            status: status)
    }

    /// Four bytes count as a token; a prompt may be a list of tokens.
    private func tokens(of body: WireJSON) -> Int {
        if case .array(let tokens) = body["prompt"] { return tokens.count }
        return (body["prompt"]?.text?.utf8.count ?? 0) / 4
    }
}
