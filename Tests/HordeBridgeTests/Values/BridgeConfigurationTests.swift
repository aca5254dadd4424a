import HordeBridge
import Testing

@Suite struct BridgeConfigurationTests {
    static let least: [BridgeOption: String] = [.apiKey: "key", .name: "Maple Den"]

    static func configuration(
        _ values: [BridgeOption: String]
    ) throws -> BridgeConfiguration {
        try BridgeConfiguration(options: least.merging(values) { _, new in new })
    }

    @Test func needsOnlyAKeyAndAName() throws {
        let configuration = try Self.configuration([:])
        #expect(configuration.hordeURL.text == "http://127.0.0.1:7001")
        #expect(
            configuration.backend
                == .probed(try #require(BaseAddress("http://127.0.0.1:5000")), key: nil))
        #expect(configuration.settings.threads == 1)
        #expect(configuration.servesNSFW)
        #expect(configuration.settings.timing.grace == .seconds(8))
        #expect(configuration.settings.maximumLength == nil)
    }

    @Test func readsEveryOption() throws {
        let configuration = try Self.configuration([
            .hordeURL: "https://horde.test/base/", .backend: "demo", .threads: " 3 ",
            .priorityUsers: "a#1, b#2,", .nsfw: "no", .maximumLength: "120",
            .blockedWords: "one, two words", .quietHours: "22:00-07:00,12:00-13:00",
            .maximumContextLength: "4096", .models: "one-7B,two-7B", .graceSeconds: "2",
        ])
        #expect(configuration.hordeURL.text == "https://horde.test/base")
        #expect(configuration.backend == .demo)
        #expect(configuration.settings.threads == 3)
        #expect(configuration.priorityUsernames == ["a#1", "b#2"])
        #expect(!configuration.servesNSFW)
        #expect(configuration.settings.maximumLength == 120)
        #expect(configuration.settings.maximumContextLength == 4096)
        #expect(configuration.settings.models == ["one-7B", "two-7B"])
        #expect(configuration.blockedWords == ["one", "two words"])
        #expect(configuration.quietHours?.spans.count == 2)
        #expect(configuration.settings.timing.grace == .seconds(2))
    }

    @Test(arguments: [
        ("koboldai", "http://127.0.0.1:5001/", "http://127.0.0.1:5001"),
        ("openai", "http://127.0.0.1:8080/v1", "http://127.0.0.1:8080"),
        ("openai", "http://127.0.0.1:8080/api/v1", "http://127.0.0.1:8080/api/v1"),
    ])
    func takesTheKindOfBackend(kind: String, url: String, base: String) throws {
        let configuration = try Self.configuration([
            .backend: kind, .backendURL: url, .backendKey: "sesame", .brand: "ann#7",
        ])
        let address = try #require(BaseAddress(base))
        let key = APIKey("sesame")
        let expected: BackendChoice =
            kind == "openai" ? .openAI(address, key: key) : .koboldAI(address, key: key)
        #expect(configuration.backend == expected)
        #expect(configuration.settings.brand == "ann#7")
    }

    @Test(arguments: [
        (BridgeOption.threads, "0"), (.threads, "51"), (.threads, "1.5"), (.threads, "x"),
        (.threads, ""), (.maximumLength, "15"), (.maximumLength, "4097"),
        (.maximumContextLength, "79"), (.nsfw, "maybe"), (.allowPlainHTTP, ""),
        (.backend, "gpt"), (.brand, "ann"), (.brand, "#7"), (.brand, "a::b#7"), (.brand, "ann#x"),
        (.backendKey, "a b"), (.onlyWhenIdle, "x"), (.backendURL, "localhost:5000"),
        (.hordeURL, "ftp://127.0.0.1"),
        (.hordeURL, "http://user:pass@127.0.0.1"), (.hordeURL, "http://127.0.0.1/?a=b"),
        (.hordeURL, "http://"), (.priorityUsers, "bob"), (.priorityUsers, "bob#"),
        (.priorityUsers, "#3"), (.priorityUsers, "bob#x"), (.apiKey, "a b"), (.apiKey, ""),
        (.name, ""), (.name, "a\nb"), (.models, "ab"), (.graceSeconds, "61"),
        (.graceSeconds, "-1"), (.quietHours, "night"), (.backendURL, "http://10.0.0.7:5001"),
        (.blockedWords, String(repeating: "w", count: 101)),
    ])
    func namesTheOptionThatIsWrong(option: BridgeOption, value: String) throws {
        let error = #expect(throws: BridgeConfigurationError.self) {
            try Self.configuration([option: value])
        }
        #expect(error?.option == option)
        #expect(error?.description.contains("--\(option.rawValue)") == true)
        #expect(error?.description.contains(option.environmentName) == true)
    }

    @Test(arguments: [BridgeOption.apiKey, .name])
    func needsAKeyAndAName(_ option: BridgeOption) {
        let error = #expect(throws: BridgeConfigurationError.self) {
            try BridgeConfiguration(options: Self.least.filter { $0.key != option })
        }
        #expect(error?.option == option)
    }

    @Test(arguments: [
        ("https://horde.test/api/v2", "https://horde.test"),
        ("https://horde.test/api/v2/", "https://horde.test"),
        ("https://horde.test/api/", "https://horde.test"),
        ("https://horde.test/base/API/V2", "https://horde.test/base"),
        ("http://127.0.0.1:7001/api", "http://127.0.0.1:7001"),
        ("https://horde.test/api/v1", "https://horde.test/api/v1"),
        ("https://api.test/happi", "https://api.test/happi"),
    ])
    func understandsTheAddressOfTheInterface(address: String, meant: String) throws {
        #expect(try Self.configuration([.hordeURL: address]).hordeURL.text == meant)
    }

    @Test(arguments: [
        ("http://horde.test", false), ("http://10.0.0.7:7001", false),
        ("http://127.evil.test", false), ("http://127.0.0.1.evil.test", false),
        ("http://localhost.evil.test", false), ("https://horde.test", true),
        ("http://127.0.0.1:7001", true), ("http://127.3.2.1", true), ("http://localhost", true),
        ("http://[::1]:7001", true), ("HTTP://LOCALHOST", true),
    ])
    func refusesPlainHTTPBeyondThisMachine(address: String, isTaken: Bool) throws {
        if isTaken {
            _ = try Self.configuration([.hordeURL: address])
        } else {
            let error = #expect(throws: BridgeConfigurationError.self) {
                try Self.configuration([.hordeURL: address])
            }
            #expect(error?.option == .hordeURL)
        }
        _ = try Self.configuration([.hordeURL: address, .allowPlainHTTP: "true"])
        _ = try Self.configuration([.backendURL: address, .allowPlainHTTP: "true"])
    }
}
