import HordeBridge

extension CommandLineOptions {
    /// The options that were given, as texts.
    var values: [BridgeOption: String] {
        let all: [BridgeOption: String?] = [
            .hordeURL: hordeUrl, .apiKey: apiKey, .name: name, .backend: backend,
            .backendURL: backendUrl, .priorityUsers: priorityUsers, .threads: threads,
            .models: models, .maximumLength: maxLength, .maximumContextLength: maxContextLength,
            .nsfw: nsfw.map { String($0) }, .allowPlainHTTP: allowPlainHttp.map { String($0) },
            .backendKey: backendKey, .brand: brand, .onlyWhenIdle: onlyWhenIdle.map { String($0) },
            .blockedWords: blockedWords, .quietHours: quietHours,
            .graceSeconds: graceSeconds, .logLevel: logLevel,
        ]
        return all.compactMapValues { $0 }
    }
}
