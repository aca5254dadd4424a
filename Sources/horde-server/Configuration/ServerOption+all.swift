extension ServerOption {
    static let config = ServerOption(
        "config", "FILE", standard: nil, places: .outsideFile,
        summary: "A configuration file, in YAML or JSON.")

    static let dataDirectory = ServerOption(
        "data-directory", "DIRECTORY", standard: "./data",
        summary: "Where the horde is kept; made when it is not there.")

    static let host = ServerOption(
        "host", "ADDRESS", standard: "127.0.0.1",
        summary: "The address to listen on. One that others can reach needs TLS, a proxy, or "
            + "--allow-plain-http.")

    static let port = ServerOption(
        "port", "NUMBER", standard: "7001",
        summary: "The port to listen on, 0 to 65535; 0 takes any that is free and prints it.")

    static let tlsCertificate = ServerOption(
        "tls-certificate", "FILE", standard: nil,
        summary: "The certificate chain in PEM; with it the server speaks HTTPS.")

    static let tlsPrivateKey = ServerOption(
        "tls-private-key", "FILE", standard: nil,
        summary: "The private key of the certificate in PEM.")

    static let behindProxy = ServerOption(
        "behind-proxy", nil, standard: "false",
        summary: "A proxy before the server does TLS; its X-Forwarded-For is believed from this "
            + "machine and from trusted-proxies.")

    static let trustedProxies = ServerOption(
        "trusted-proxies", "ADDRESSES", standard: nil,
        summary: "Addresses of proxies on other machines, with commas between them; 10.0.0.0/8 is "
            + "a range. From elsewhere X-Forwarded-For is not believed.")

    static let rateLimits = ServerOption(
        "rate-limits", "SWITCH", standard: "on",
        summary: "Refuses callers that ask too often for a while: on or off.")

    static let webhooks = ServerOption(
        "webhooks", "REACH", standard: "public",
        summary: "Which addresses are called when a requester wants to be told of its texts: off "
            + "for none, public for the internet, private for all that the server reaches.")

    static let allowPlainHTTP = ServerOption(
        "allow-plain-http", nil, standard: "false",
        summary: "Lets others reach the server without TLS, so that anybody on the way can read "
            + "texts and keys.")

    static let policy = ServerOption(
        "policy", "PRESET", standard: "friends",
        summary: "The rules: friends for people who know each other, public with guard rails "
            + "against strangers.")

    static let modelCatalogue = ServerOption(
        "model-catalogue", "FILE", standard: nil,
        summary: "The sizes of models in JSON, in billions of parameters by name, or the model "
            + "reference of other hordes. Without it sizes are read from names.")

    static let documents = ServerOption(
        "documents", "DIRECTORY", standard: nil,
        summary: "Where terms.md, privacy.md and sponsors.md are, in Markdown. In place of a file "
            + "that is not there stands a short text of ours.")

    static let news = ServerOption(
        "news", "FILE", standard: nil,
        summary: "News that clients show, a list in JSON. Without it there are none.")

    static let administratorName = ServerOption(
        "administrator-name", "NAME", standard: "admin",
        summary: "The name of user 1, the administrator, when a new horde is made.")

    static let title = ServerOption(
        "title", "TEXT", standard: "Horde",
        summary: "What the pages call this horde.")

    static let logLevel = ServerOption(
        "log-level", "LEVEL", standard: "info",
        summary: "What is logged to standard error: trace, debug, info, notice, warning, error or "
            + "critical. No level shows keys, texts or addresses.")

    static let administratorKey = ServerOption(
        "admin-api-key", "KEY", standard: nil, places: .environment,
        summary: "The API key that the administrator of a new horde gets, 22 characters of "
            + "A-Z, a-z, 0-9, - and _. Without it one is made and printed once.")

    /// The options that are not rules of the policy, in the order of the documentation.
    static let general = [
        config, dataDirectory, host, port, tlsCertificate, tlsPrivateKey, behindProxy,
        trustedProxies, rateLimits, webhooks, allowPlainHTTP, policy, modelCatalogue, documents,
        news, administratorName, title, logLevel, administratorKey,
    ]

    /// Every option there is.
    static let all = general + PolicyField.all.map(\.option)
}
