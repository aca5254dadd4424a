import HordeBridge
import KoboldAIDouble
import Testing

@Suite struct KoboldAIParameterTests {
    /// Everything that a horde may put into a payload, and some that it should not.
    static let everything: [String: JSONValue] = [
        "n": .integer(3), "rep_pen": .fraction(1.1), "rep_pen_range": .integer(320),
        "rep_pen_slope": .fraction(0.7), "temperature": .fraction(0.7), "top_k": .integer(40),
        "top_a": .integer(0), "top_p": .fraction(0.9), "tfs": .integer(1),
        "typical": .integer(1), "frmttriminc": .boolean(true), "singleline": .boolean(false),
        "sampler_order": .array([6, 0, 1, 3, 4, 2, 5].map(JSONValue.integer)),
        "stop_sequence": .array([.string("###")]), "min_p": .fraction(0),
        "smoothing_factor": .fraction(0), "dynatemp_range": .fraction(0),
        "dynatemp_exponent": .fraction(1), "use_default_badwordsids": .boolean(true),
        "soft_prompt": .string("evil.zip"), "api_server": .string("http://x"),
        "genkey": .string("theirs"), "memory": .string("x"), "use_story": .boolean(true),
        "images": .array([]), "quiet": .boolean(false),
    ]

    static let oldest: Set<String> = [
        "prompt", "max_length", "max_context_length", "n", "rep_pen", "rep_pen_range",
        "rep_pen_slope", "temperature", "top_k", "top_a", "top_p", "tfs", "typical",
        "frmttriminc", "singleline",
    ]

    static func koboldAI(_ version: String, quiet: Bool) -> DoubleSettings {
        var settings = DoubleSettings()
        settings.program = .koboldAI(version: version, knowsQuiet: quiet)
        return settings
    }

    @Test(arguments: [
        ("1.1.4", false, []), ("1.1.4", true, ["quiet"]),
        ("1.2.0", true, ["quiet", "sampler_order"]),
        ("1.2.5", true, ["quiet", "sampler_order", "stop_sequence"]),
        (
            "1.2.6", true,
            ["quiet", "sampler_order", "stop_sequence", "use_default_badwordsids"]
        ),
    ])
    func sendsKoboldAIOnlyWhatItKnows(version: String, quiet: Bool, more: [String]) async throws {
        let settings = Self.koboldAI(version, quiet: quiet)
        let sent = try await BackendTest.sent(.with(Self.everything), to: settings)
        #expect(Set(sent.keys) == Self.oldest.union(more))
        #expect(sent["n"] == .number("1"))
        #expect(sent["quiet"] == (quiet ? .boolean(true) : nil))
    }

    @Test func sendsNoQuietToAnOldKoboldAIThatDoesNotTell() async throws {
        var settings = Self.koboldAI("1.1.4", quiet: true)
        settings.showsDocument = false
        let sent = try await BackendTest.sent(.with(Self.everything), to: settings)
        #expect(sent["quiet"] == nil)
    }

    @Test func sendsKoboldCppAllThatIsKnownWithItsKey() async throws {
        let sent = try await BackendTest.sent(.with(Self.everything), to: .koboldCpp)
        let more: Set<String> = [
            "quiet", "sampler_order", "stop_sequence", "min_p", "smoothing_factor",
            "dynatemp_range", "dynatemp_exponent", "use_default_badwordsids", "genkey", "trim_stop",
        ]
        #expect(Set(sent.keys) == Self.oldest.union(more))
        #expect(sent["genkey"] == .string("HORDEREQ_job-1"))
        #expect(sent["quiet"] == .boolean(true))
    }

    @Test func keepsIntegersIntegers() async throws {
        let job = Job.with(["max_length": .integer(16), "top_k": .integer(40)])
        let sent = try await BackendTest.sent(job, to: .koboldCpp)
        #expect(sent["max_length"] == .number("16"))
        #expect(sent["max_context_length"] == .number("1024"))
        #expect(sent["top_k"] == .number("40"))
    }

    @Test(arguments: [
        ("max_length", JSONValue.integer(4096), WireJSON.number("512")),
        ("max_length", .integer(0), .number("1")),
        ("max_context_length", .integer(80), .number("512")),
        ("max_context_length", .integer(99_999), .number("2048")),
        ("temperature", .integer(0), .number("0.01")), ("rep_pen", .fraction(0.5), .number("1")),
        ("top_p", .fraction(1.5), .number("1")), ("top_k", .integer(-1), .number("0")),
        ("typical", .integer(-2), .number("0")), ("rep_pen_slope", .integer(-2), .number("0")),
    ])
    func fitsIntoTheRanges(name: String, value: JSONValue, expected: WireJSON) async throws {
        let sent = try await BackendTest.sent(.with([name: value]), to: DoubleSettings())
        #expect(sent[name] == expected)
    }

    @Test(arguments: [
        ("sampler_order", JSONValue.array([.integer(1), .integer(2)])),
        ("sampler_order", .string("6,0,1")), ("temperature", .string("hot")),
        ("top_k", .fraction(1.5)), ("singleline", .string("yes")), ("rep_pen", .null),
        ("stop_sequence", .string("a")), ("stop_sequence", .array([.integer(1)])),
    ])
    func leavesOutWhatCannotFit(name: String, value: JSONValue) async throws {
        for settings in [DoubleSettings(), .koboldCpp] {
            let sent = try await BackendTest.sent(.with([name: value]), to: settings)
            #expect(sent[name] == nil)
        }
    }

    @Test func sendsKoboldAITenStopSequencesAtMost() async throws {
        let texts = (1...12).map { JSONValue.string("stop \($0)") }
        let sent = try await BackendTest.sent(
            .with(["stop_sequence": .array(texts)]), to: DoubleSettings())
        guard case .array(let kept)? = sent["stop_sequence"] else {
            Issue.record("There is no list.")
            return
        }
        #expect(kept.count == 10)
    }

    @Test func dropsAFieldThatIsUnknownAfterAllAndRemembersIt() async throws {
        // A fork that calls itself 1.2.2 and does not know `quiet`.
        let settings = Self.koboldAI("1.2.2", quiet: false)
        try await BackendTest.run(settings) { backend, double in
            _ = try await backend.generate(.sample, within: .seconds(20))
            _ = try await backend.describe()
            _ = try await backend.generate(.sample, within: .seconds(20))
            let sent = await double.generations.map { $0.json?["quiet"] != nil }
            #expect(sent == [true, false, false])
        }
    }
}
