import NIOHTTP1

extension OpenAIBackend {
    /// Tokens of context that are taken when the server does not tell its own.
    private static let usualContextLength = 2048
    /// Tokens that are offered for a job at most, since these servers know no limit but the
    /// context; the owner may offer more.
    private static let usualLength = 1024

    /// Asks the server for everything it tells about itself.
    func look() async throws(BackendFault) -> Known {
        let answer = try await send(.GET, "/v1/models")
        guard answer.status == 200 else { throw OpenAIAnswer.fault(answer) }
        if answer.isWebPage { throw .webPage }
        guard let models = answer.json?.members?["data"]?.elements else { throw .unusableAnswer }
        guard let model = models.first?.members, let id = model["id"]?.text, !id.isEmpty else {
            throw .noModel
        }
        let properties = try await properties()
        let flavour = Self.flavour(owner: model["owned_by"]?.text, properties != nil)
        let settings = properties?["default_generation_settings"]?.members
        let told =
            settings?["n_ctx"]?.integer ?? model["max_model_len"]?.integer
            ?? model["meta"]?.members?["n_ctx_train"]?.integer
        let context = told.flatMap { $0 > 1 ? $0 : nil } ?? Self.usualContextLength
        let description = BackendDescription(
            model: ModelName.ofOpenAI(id, flavour),
            maximumLength: min(Self.usualLength, max(context / 2, 1)),
            maximumContextLength: context,
            lengthLimit: context,
            parallelJobs: properties?["total_slots"]?.integer,
            load: try await load(flavour))
        return Known(flavour: flavour, model: id, description: description)
    }

    /// The properties that only llama.cpp tells; nil for others.
    private func properties() async throws(BackendFault) -> [String: JSONValue]? {
        let answer = try await send(.GET, "/props")
        let members = answer.status == 200 ? answer.json?.members : nil
        return members?["default_generation_settings"] == nil ? nil : members
    }

    private static func flavour(owner: String?, _ hasProperties: Bool) -> OpenAIFlavour {
        if hasProperties || owner == "llamacpp" { return .llamaCpp }
        return owner == "vllm" ? .vLLM : .other
    }

    /// What llama.cpp is doing now; nil for servers that do not tell.
    private func load(_ flavour: OpenAIFlavour) async throws(BackendFault) -> BackendLoad? {
        guard flavour == .llamaCpp else { return nil }
        let answer = try await send(.GET, "/slots")
        guard answer.status == 200, let slots = answer.json?.elements else { return nil }
        let running = slots.filter { $0.members?["is_processing"] == .boolean(true) }
        return BackendLoad(running: running.count)
    }
}
