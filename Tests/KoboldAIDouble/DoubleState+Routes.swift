extension DoubleState {
    /// Answers everything but a generation.
    func route(_ request: LoopbackRequest) -> LoopbackReply {
        var path = request.path
        while path.hasSuffix("/") { path.removeLast() }
        if case .openAI(let kind) = settings.program { return openAIRoute(request, kind) }
        for base in ["/api/v1", "/api/latest"] where path.hasPrefix(base + "/") {
            return versionOne(request, String(path.dropFirst(base.count)))
        }
        guard case .koboldCpp = settings.program else { return missing }
        switch (request.method, path) {
        case ("GET", "/api/extra/version"):
            return .json("{\"result\": \"KoboldCpp\", \"version\": \"1.76\", \"protected\": false}")
        case ("GET", "/api/extra/true_max_context_length"):
            let length = settings.trueContextLength ?? settings.maximumContextLength
            return .json("{\"value\": \(length)}")
        case ("GET", "/api/extra/perf"):
            return performance
        case ("POST", "/api/extra/abort"):
            let isDone = abort(key: request.json?["genkey"]?.text)
            return .json("{\"success\": \"\(isDone)\", \"done\": \"\(isDone)\"}")
        default:
            return missing
        }
    }

    /// The figures of KoboldCpp, of which only what somebody reads is here.
    private var performance: LoopbackReply {
        let open = running + (settings.isUsedLocally ? 1 : 0)
        return .json(
            "{\"last_token_count\": 90, \"stop_reason\": 0, "
                + "\"total_gens\": \(ended + settings.localGenerations), "
                + "\"queue\": \(max(open - 1, 0)), \"idle\": \(open == 0 ? 1 : 0), "
                + "\"idletime\": \(open == 0 ? settings.idleSeconds : 0), \"quiet\": true}")
    }

    private func versionOne(_ request: LoopbackRequest, _ path: String) -> LoopbackReply {
        guard request.method == "GET" else { return put(request, path) }
        switch path {
        case "/model": return result(settings.model)
        case "/info/version": return result(version)
        case "/config/max_length": return .json("{\"value\": \(settings.maximumLength)}")
        case "/config/max_context_length":
            return .json("{\"value\": \(settings.maximumContextLength)}")
        case "/config/soft_prompt":
            return .json("{\"value\": \(WireJSON.quoted(settings.softPrompt))}")
        case "/config/soft_prompts_list": return softPrompts()
        case "/openapi.json": return document()
        default: return missing
        }
    }

    private func put(_ request: LoopbackRequest, _ path: String) -> LoopbackReply {
        guard case .koboldAI = settings.program else { return .page(501) }
        guard request.method == "PUT", path == "/config/soft_prompt" else { return missing }
        guard let name = request.json?["value"]?.text,
            name.isEmpty || settings.softPrompts?.contains(name) == true
        else { return DoubleReplies.unprocessable(["value": "Must be a soft prompt."]) }
        setSoftPrompt(name)
        return .json("{}")
    }

    private func softPrompts() -> LoopbackReply {
        guard let names = settings.softPrompts else { return missing }
        let values = names.map { "{\"value\": \(WireJSON.quoted($0))}" }
        return .json("{\"values\": [\(values.joined(separator: ", "))]}")
    }

    private func document() -> LoopbackReply {
        guard settings.showsDocument, case .koboldAI(let version, let quiet) = settings.program
        else { return missing }
        let names = KoboldAIRules(version, quiet, settings).fields.keys.sorted()
        let properties = names.map { "\(WireJSON.quoted($0)): {}" }.joined(separator: ", ")
        return .json(
            "{\"openapi\": \"3.0.3\", \"components\": {\"schemas\": {\"BasicErrorSchema\": {}, "
                + "\"GenerationInputSchema\": {\"properties\": {\(properties)}}}}}")
    }

    private var version: String {
        if case .koboldAI(let version, _) = settings.program { version } else { "1.2.5" }
    }

    private var missing: LoopbackReply {
        if case .koboldCpp = settings.program { return .page(404) }
        return DoubleReplies.detail(404, type: "generic.error_404", "Not found.")
    }

    private func result(_ text: String) -> LoopbackReply {
        .json("{\"result\": \(WireJSON.quoted(text))}")
    }
}
