import HordeCore
import Testing

@Suite("Model catalogue")
struct ModelCatalogueTests {
    private let catalogue = ModelCatalogue(sizes: [
        "mistralai/Mistral-Large-Instruct-2407": ModelSize(thousandths: 123_000),
        "deepseek-ai/DeepSeek-V3": ModelSize(thousandths: 671_000),
        "Frank-7B": ModelSize(thousandths: 14_000),
        "one/Twin": ModelSize(thousandths: 3000),
        "two/twin": ModelSize(thousandths: 5000),
        "Own": ModelSize(thousandths: 1500),
        "other/Own": ModelSize(thousandths: 900),
    ])

    @Test(
        "A listed model is found however it is spelled",
        arguments: [
            ("mistralai/Mistral-Large-Instruct-2407", 123_000),
            ("Mistral-Large-Instruct-2407", 123_000),
            ("koboldcpp/mistral-large-instruct-2407", 123_000),
            ("aphrodite/mistralai/Mistral-Large-Instruct-2407", 123_000),
            ("koboldcpp/Mistral-Large-Instruct-2407-Q4_K_M", 123_000),
            ("koboldcpp/Mistral-Large-Instruct-2407.i1-IQ3_XS", 123_000),
            ("Mistral-Large-Instruct-2407-4.0bpw-exl2", 123_000),
            ("Mistral-Large-Instruct-2407-GPTQ-4bit", 123_000),
            ("DeepSeek-V3-BF16", 671_000),
            ("koboldcpp/Frank-7B", 14_000),
            ("one/Twin", 3000), ("two/twin", 5000), ("TWO/TWIN", 5000), ("three/twin", 3000),
            ("Own", 1500), ("other/Own", 900), ("OWN", 1500), ("koboldcpp/own", 1500),
        ])
    func listed(name: String, thousandths: Int64) {
        #expect(catalogue.size(of: name, policy: .friends).thousandths == thousandths)
        #expect(catalogue.listedSize(of: name)?.thousandths == thousandths)
    }

    @Test(
        "Else the name tells the size, up to the policy's limit, else it is the default",
        arguments: [
            ("koboldcpp/Llama-3.1-8B-Instruct", 8000, 8000),
            ("Qwen3-235B-A22B", 200_000, 13_000),
            ("Behemoth-123B-v2", 123_000, 13_000),
            ("Mistral-Large-Instruct-2408", 1000, 1000),
            ("Mistral-Large-Instruct", 1000, 1000),
            ("DeepSeek-V3-0324", 1000, 1000),
            ("-Q4_K_M", 1000, 1000), ("/", 1000, 1000), ("", 1000, 1000),
            (String(repeating: "a/", count: 5000) + "Own", 1000, 1000),
        ])
    func told(name: String, friends: Int64, strangers: Int64) {
        #expect(catalogue.size(of: name, policy: .friends).thousandths == friends)
        #expect(catalogue.size(of: name, policy: .public).thousandths == strangers)
        #expect(catalogue.listedSize(of: name) == nil)
        #expect(ModelCatalogue().size(of: name, policy: .friends).thousandths == friends)
    }

    @Test("A listed size is not limited")
    func unlimited() {
        #expect(catalogue.size(of: "DeepSeek-V3", policy: .public).thousandths == 671_000)
    }

    @Test("Catalogues of the same sizes are equal")
    func equality() {
        #expect(catalogue == ModelCatalogue(sizes: catalogue.sizes))
        #expect(catalogue != ModelCatalogue())
    }

    @Test("Why a size counts is told")
    func findings() {
        let policy = HordePolicy.public
        for (name, thousandths, source, listing) in [
            ("one/Twin", 3000, SizeSource.catalogue, "one/Twin"),
            ("koboldcpp/twin.Q4_K_M", 3000, .catalogue, "one/Twin"),
            ("OWN", 1500, .catalogue, "Own"),
            ("koboldcpp/Llama-3.1-8B-Instruct", 8000, .name, nil),
            ("name-13B", 13_000, .name, nil),
            ("Behemoth-123B-v2", 13_000, .capped(told: ModelSize(thousandths: 123_000)), nil),
            ("DeepSeek-V3-0324", 1000, .assumed, nil),
        ] as [(String, Int64, SizeSource, String?)] {
            let finding = catalogue.finding(of: name, policy: policy)
            #expect(finding.size.thousandths == thousandths)
            #expect(finding.source == source)
            #expect(finding.listing == listing)
            #expect(catalogue.size(of: name, policy: policy) == finding.size)
        }
    }
}
