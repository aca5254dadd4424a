import Testing

@testable import HordeBridge

@Suite struct ModelNameTests {
    @Test(arguments: [
        ("KoboldAI_fairseq-dense-2.7B", "KoboldAI/fairseq-dense-2.7B"),
        ("KoboldAI/opt_6b", "KoboldAI/opt_6b"), ("/srv/ann/models/tide-7b", "tide-7b"),
        ("C:\\models\\tide-7b", "tide-7b"), ("./models/tide-7b/", "tide-7b"),
        ("tide 7b\u{7}", "tide7b"), ("", ""),
    ])
    func namesWhatKoboldAIHasLoaded(name: String, expected: String) {
        #expect(ModelName.ofKoboldAI(name, .koboldAI) == expected)
    }

    @Test(arguments: ["koboldcpp/Tide_7B.Q4_K_M", "aphrodite/org/tide-7b", "org/tide_7b"])
    func keepsTheNamesOfProgramsThatKnowTheField(_ name: String) {
        #expect(ModelName.ofKoboldAI(name, .koboldCpp) == name)
    }

    @Test(arguments: [
        (OpenAIFlavour.llamaCpp, "/srv/ann/Tide-7B.Q4_K_M.gguf", "llamacpp/Tide-7B.Q4_K_M"),
        (.llamaCpp, "C:\\m\\Tide-7B.GGUF", "llamacpp/Tide-7B"),
        (.llamaCpp, "tide", "llamacpp/tide"),
        (.vLLM, "org/tide-7b", "org/tide-7b"), (.vLLM, "/data/tide-7b", "tide-7b"),
        (.other, "tide:7b", "tide-7b"),
    ])
    func namesWhatAServerHasLoaded(flavour: OpenAIFlavour, name: String, expected: String) {
        #expect(ModelName.ofOpenAI(name, flavour) == expected)
    }
}
