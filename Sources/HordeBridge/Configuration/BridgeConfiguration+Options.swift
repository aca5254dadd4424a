extension BridgeConfiguration {
    /// Reads the values of options, as texts, into a configuration.
    ///
    /// Options that are absent take their default. A value that does not parse is an error, never
    /// the default.
    ///
    /// - Parameter values: Texts by option, from the command line, the environment or a file.
    /// - Throws: `BridgeConfigurationError` that names the first option that is wrong.
    public init(options values: [BridgeOption: String]) throws(BridgeConfigurationError) {
        let reader = OptionReader(values: values)
        var settings = BridgeMachine.Settings()
        settings.threads = try reader.integer(.threads) ?? 1
        settings.models = try reader.list(.models)
        settings.onlyWhenIdle = try reader.flag(.onlyWhenIdle)
        settings.brand = try reader.brand()
        settings.maximumLength = try reader.integer(.maximumLength)
        settings.maximumContextLength = try reader.integer(.maximumContextLength)
        settings.timing.grace = .seconds(try reader.integer(.graceSeconds) ?? 8)
        guard let apiKey = try reader.secret(.apiKey) else {
            throw BridgeConfigurationError(.apiKey, "is missing.")
        }
        try self.init(
            hordeURL: reader.address(.hordeURL).withoutInterface,
            apiKey: apiKey,
            workerName: reader.text(.name),
            backend: Self.backend(reader),
            priorityUsernames: reader.list(.priorityUsers) ?? [],
            servesNSFW: reader.flag(.nsfw),
            allowsPlainHTTP: reader.flag(.allowPlainHTTP),
            blockedWords: reader.list(.blockedWords) ?? [],
            quietHours: Self.quietHours(reader),
            settings: settings)
        try checkWayToBackend(reader)
    }

    private static func quietHours(
        _ reader: OptionReader
    ) throws(BridgeConfigurationError) -> QuietHours? {
        guard let texts = try reader.list(.quietHours), !texts.isEmpty else { return nil }
        guard let hours = QuietHours(texts) else {
            throw BridgeConfigurationError(
                .quietHours, "must be spans such as 22:00-07:00, separated by commas.")
        }
        return hours
    }

    /// The prompts of others go to the back end, too.
    private func checkWayToBackend(
        _ reader: OptionReader
    ) throws(BridgeConfigurationError) {
        guard try reader.text(.backend) != "demo" else { return }
        let address = try reader.address(.backendURL)
        let isAllowed = try reader.flag(.allowPlainHTTP)
        guard address.isEncrypted || address.isLoopback || isAllowed else {
            throw BridgeConfigurationError(
                .backendURL,
                "is http beyond this machine, so prompts would travel unencrypted: use https, or "
                    + "set allow-plain-http if you know that the way is safe.")
        }
    }

    private static func backend(
        _ reader: OptionReader
    ) throws(BridgeConfigurationError) -> BackendChoice {
        let kind = try reader.text(.backend)
        if kind == "demo" { return .demo }
        let key = try reader.secret(.backendKey)
        let address = try reader.address(.backendURL)
        switch kind {
        case "auto": return .probed(address.withoutOpenAIVersion, key: key)
        case "koboldai": return .koboldAI(address, key: key)
        case "openai": return .openAI(address.withoutOpenAIVersion, key: key)
        default:
            throw BridgeConfigurationError(.backend, "must be auto, koboldai, openai or demo.")
        }
    }
}
