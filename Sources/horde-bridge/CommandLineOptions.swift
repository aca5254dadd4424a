import ArgumentParser
import HordeBridge

/// The options of the command line, as texts: they are read in one place with the others.
struct CommandLineOptions: ParsableArguments {
    @Option(help: .option(.hordeURL, "url"))
    var hordeUrl: String?

    @Option(help: .option(.apiKey, "key"))
    var apiKey: String?

    @Option(help: .option(.name, "name"))
    var name: String?

    @Option(help: .option(.backend, "kind"))
    var backend: String?

    @Option(help: .option(.backendURL, "url"))
    var backendUrl: String?

    @Option(help: .option(.backendKey, "key"))
    var backendKey: String?

    @Option(help: .option(.priorityUsers, "users"))
    var priorityUsers: String?

    @Option(help: .option(.threads, "count"))
    var threads: String?

    @Option(help: .option(.models, "names"))
    var models: String?

    @Option(help: .option(.brand, "name#number"))
    var brand: String?

    @Option(help: .option(.maximumLength, "tokens"))
    var maxLength: String?

    @Option(help: .option(.maximumContextLength, "tokens"))
    var maxContextLength: String?

    @Flag(inversion: .prefixedNo, help: .option(.nsfw))
    var nsfw: Bool?

    @Flag(inversion: .prefixedNo, help: .option(.onlyWhenIdle))
    var onlyWhenIdle: Bool?

    @Option(help: .option(.blockedWords, "words"))
    var blockedWords: String?

    @Option(help: .option(.quietHours, "spans"))
    var quietHours: String?

    @Flag(inversion: .prefixedNo, help: .option(.allowPlainHTTP))
    var allowPlainHttp: Bool?

    @Option(help: .option(.graceSeconds, "seconds"))
    var graceSeconds: String?

    @Option(help: .option(.logLevel, "level"))
    var logLevel: String?

    @Option(help: "A YAML or JSON file with options by their names.")
    var config: String?
}
