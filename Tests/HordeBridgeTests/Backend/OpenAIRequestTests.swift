import Testing

@testable import HordeBridge

/// The table of parameters in `OpenAIRequest` and the document.
@Suite struct OpenAIRequestTests {
    static let common: Set = [
        "model", "prompt", "max_tokens", "stream", "n", "temperature", "top_p", "stop",
    ]

    static func body(
        _ flavour: OpenAIFlavour, _ values: [String: JSONValue]
    ) -> [String: JSONValue] {
        OpenAIRequest(flavour: flavour, model: "m", context: 2048).body(for: .with(values))
    }

    @Test(arguments: [
        (OpenAIFlavour.other, []),
        (.vLLM, ["truncate_prompt_tokens", "top_k", "min_p", "repetition_penalty"]),
        (
            .llamaCpp,
            [
                "top_k", "min_p", "typical_p", "repeat_penalty", "repeat_last_n",
                "dynatemp_range", "dynatemp_exponent",
            ]
        ),
    ])
    func sendsOnlyWhatAServerKnows(flavour: OpenAIFlavour, more: [String]) {
        let body = Self.body(flavour, KoboldAIParameterTests.everything)
        #expect(Set(body.keys) == Self.common.union(more))
        #expect(body["n"] == .integer(1))
        #expect(body["stop"] == .array([.string("###")]))
    }

    @Test(arguments: [
        ("temperature", JSONValue.integer(0), "temperature", JSONValue.integer(0)),
        ("temperature", .fraction(-1), "temperature", .fraction(0)),
        ("top_p", .integer(0), "top_p", .fraction(0.001)),
        ("top_p", .integer(7), "top_p", .fraction(1)),
        ("top_k", .integer(0), "top_k", .integer(-1)),
        ("top_k", .integer(40), "top_k", .integer(40)),
        ("rep_pen", .fraction(0.5), "repetition_penalty", .fraction(1)),
        ("max_length", .integer(0), "max_tokens", .integer(1)),
        ("max_length", .integer(9999), "max_tokens", .integer(2047)),
        ("max_context_length", .integer(512), "truncate_prompt_tokens", .integer(432)),
        ("max_context_length", .integer(9999), "truncate_prompt_tokens", .integer(1968)),
    ])
    func fitsValuesToVLLM(name: String, value: JSONValue, sent: String, expected: JSONValue) {
        #expect(Self.body(.vLLM, [name: value])[sent] == expected)
    }

    @Test func leavesOutWhatIsNoNumber() {
        let body = Self.body(.llamaCpp, ["temperature": .string("hot"), "top_k": .null])
        #expect(body["temperature"] == nil)
        #expect(body["top_k"] == nil)
    }

    @Test func sendsFourStopSequencesToStrictServers() {
        let stops = (1...9).map { JSONValue.string("s\($0)") }
        let values = ["stop_sequence": JSONValue.array(stops)]
        #expect(Self.body(.other, values)["stop"]?.elements?.count == 4)
        #expect(Self.body(.vLLM, values)["stop"]?.elements?.count == 9)
    }
}
