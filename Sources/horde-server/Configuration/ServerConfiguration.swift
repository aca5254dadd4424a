import HordeCore
import HordeHTTP
import Logging

/// Everything the server was told, read once and checked.
struct ServerConfiguration: Sendable {
    /// Where the horde is kept.
    let dataDirectory: String
    /// The address to listen on.
    let host: String
    /// The port to listen on; 0 for any that is free.
    let port: Int
    /// The files of the certificate; nil for plain HTTP.
    let certificate: CertificateFiles?
    /// True when a proxy before the server names the caller.
    let isBehindProxy: Bool
    /// Where proxies are that may name the caller.
    let trustedProxies: [AddressRange]
    /// True when callers that ask too often are refused for a while.
    let limitsRates: Bool
    /// Which addresses are called when a requester wants to be told of its texts.
    let webhooks: WebhookReach
    /// The rules.
    let policy: HordePolicy
    /// The file with the sizes of models; nil for none.
    let catalogue: CatalogueFile?
    /// The directory with the operator's documents; nil for none.
    let documents: DocumentFiles?
    /// The file with news; nil for none.
    let news: NewsFile?
    /// The name of user 1 in a new horde.
    let administratorName: String
    /// The key of user 1 in a new horde; nil to make one.
    let administratorKey: String?
    /// What the pages call this horde.
    let title: String
    /// What is logged.
    let logLevel: Logger.Level
    /// Variables that look like the server's and set nothing.
    let unknownVariables: [UnknownVariable]
}

extension ServerConfiguration {
    /// True when others reach the server and nobody encrypts.
    var isOpenInClear: Bool {
        !PublicHostRule.isLoopback(host) && certificate == nil && !isBehindProxy
    }

    /// Reads what was looked up.
    ///
    /// - Throws: ``CommandFailure`` that names the first option whose value cannot be, and where it
    ///   was set.
    init(_ lookup: OptionLookup) throws(CommandFailure) {
        let values = OptionValues(lookup)
        self.dataDirectory = try values.text(.dataDirectory)
        self.host = try values.text(.host)
        self.port = try values.value(.port, "a whole number from 0 to 65535") { text in
            Int(text).flatMap { (0...65535).contains($0) ? $0 : nil }
        }
        self.certificate = try CertificateFiles(
            certificate: values.optionalText(.tlsCertificate),
            privateKey: values.optionalText(.tlsPrivateKey))
        self.isBehindProxy = try values.isOn(.behindProxy)
        let listed = try values.optionalValue(
            .trustedProxies, "addresses such as 192.0.2.7 or 10.0.0.0/8 with commas between them",
            Self.ranges(in:))
        self.trustedProxies = (listed ?? []) + (isBehindProxy ? AddressRange.loopback : [])
        self.limitsRates = try values.value(.rateLimits, "on or off", ValueText.boolean)
        self.webhooks = try values.value(
            .webhooks, "off, public or private", WebhookReach.init(rawValue:))
        self.policy = try Self.policy(values)
        self.catalogue = try values.optionalText(.modelCatalogue).map(CatalogueFile.init)
        self.documents = try values.optionalText(.documents).map(DocumentFiles.init)
        self.news = try values.optionalText(.news).map(NewsFile.init)
        self.administratorName = try values.text(.administratorName)
        self.administratorKey = try values.optionalValue(
            .administratorKey, "22 characters of A-Z, a-z, 0-9, - and _", isSecret: true
        ) { AdministratorKey.isWellFormed($0) ? $0 : nil }
        self.title = try values.text(.title)
        self.logLevel = try values.value(
            .logLevel, "trace, debug, info, notice, warning, error or critical",
            Logger.Level.init(rawValue:))
        self.unknownVariables = lookup.unknownVariables
        try PublicHostRule(
            host: host, hasCertificate: certificate != nil, isBehindProxy: isBehindProxy,
            allowsPlainHTTP: values.isOn(.allowPlainHTTP)
        ).check()
    }

    private static func ranges(in text: String) -> [AddressRange]? {
        let parts = text.split(separator: ",").map { $0.filter { $0 != " " } }
        let ranges = parts.compactMap { AddressRange($0) }
        return ranges.count == parts.count ? ranges : nil
    }

    private static func policy(_ values: OptionValues) throws(CommandFailure) -> HordePolicy {
        var policy = try values.value(.policy, "friends or public") { text -> HordePolicy? in
            switch text {
            case "friends": .friends
            case "public": .public
            default: nil
            }
        }
        for field in PolicyField.all {
            guard let finding = values.lookup[field.option] else { continue }
            guard field.apply(&policy, finding.text) else {
                throw values.refusal(field.option, finding, field.expectation)
            }
        }
        try PolicyRules.check(policy)
        return policy
    }
}
