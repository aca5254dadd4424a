extension DoubleState {
    /// OpenAI's completions: any number may wait, as engines that batch let them.
    func openAI(_ request: LoopbackRequest, _ kind: OpenAIKind) async -> LoopbackReply {
        let rules = OpenAIRules(kind: kind, settings: settings)
        if let key = settings.key, request.headers["authorization"] != "Bearer \(key)" {
            return OpenAIRules.error(401, "Unauthorized", type: "authentication_error")
        }
        guard let body = request.json, case .object = body else {
            return OpenAIRules.error(400, "Bad body.", type: "invalid_request_error")
        }
        if let refusal = rules.refusal(of: body) { return refusal }
        let text = settings.text(tokens: body["max_tokens"]?.integer ?? 16)
        let fault = nextFault()
        if fault.map(Self.isOfStreams) ?? true, body["stream"] == .boolean(true) {
            let events = DoubleEvents.openAI
            return .stream(
                LoopbackStream(isOld: false) { write in
                    let isWhole = await self.produce(text, key: nil, fault, events, write)
                    await self.streamEnded()
                    return isWhole
                })
        }
        return rules.reply(to: fault, text)
    }

    /// Everything but a completion.
    func openAIRoute(_ request: LoopbackRequest, _ kind: OpenAIKind) -> LoopbackReply {
        let rules = OpenAIRules(kind: kind, settings: settings)
        switch (request.method, request.path) {
        case ("GET", "/v1/models"):
            return rules.models
        case ("GET", "/props") where kind == .llamaCpp:
            let context = settings.maximumContextLength
            return .json(
                "{\"default_generation_settings\": {\"n_ctx\": \(context)}, \"total_slots\": 1}")
        case ("GET", "/slots") where kind == .llamaCpp:
            let isBusy = running > 0 || settings.isUsedLocally
            return .json("[{\"id\": 0, \"is_processing\": \(isBusy)}]")
        case ("POST", "/tokenize") where kind == .llamaCpp:
            let count = request.json?["content"]?.text?.utf8.count ?? 0
            let tokens = (0..<count / 4).map(String.init).joined(separator: ", ")
            return .json("{\"tokens\": [\(tokens)]}")
        default:
            return OpenAIRules.error(404, "Not found.", type: "not_found_error")
        }
    }
}
