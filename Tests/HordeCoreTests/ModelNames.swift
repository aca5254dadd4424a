/// Names of models as their makers and workers spell them, with their sizes in thousandths of a
/// billion parameters; nil where the name tells none.
enum ModelNames {
    /// All of them.
    static let all = early + quantised + mixtures + later + hard + silent

    /// Models of the years of KoboldAI and what was made of them.
    static let early: [(String, Int64?)] = [
        ("KoboldAI/OPT-13B-Nerys-v2", 13_000),
        ("KoboldAI/OPT-6.7B-Erebus", 6700),
        ("KoboldAI/OPT-2.7B-Erebus", 2700),
        ("KoboldAI/OPT-350M-Nerys-v2", 350),
        ("facebook/opt-66b", 66_000),
        ("facebook/opt-125m", 125),
        ("KoboldAI/fairseq-dense-13B-Nerybus-Mix", 13_000),
        ("KoboldAI/GPT-NeoX-20B-Erebus", 20_000),
        ("KoboldAI/GPT-J-6B-Janeway", 6000),
        ("EleutherAI/gpt-neo-2.7B", 2700),
        ("EleutherAI/pythia-70m-deduped", 70),
        ("EleutherAI/pythia-1.4b-deduped", 1400),
        ("cerebras/Cerebras-GPT-111M", 111),
        ("PygmalionAI/pygmalion-1.3b", 1300),
        ("PygmalionAI/metharme-7b", 7000),
        ("bigscience/bloom-7b1", 7100),
        ("bigscience/bloomz-1b7", 1700),
        ("bigscience/bloomz-560m", 560),
        ("BlinkDL/rwkv-4-pile-14b", 14_000),
        ("mosaicml/mpt-7b-storywriter-65k", 7000),
        ("togethercomputer/RedPajama-INCITE-7B-Chat", 7000),
        ("tiiuae/falcon-180B-chat", 180_000),
        ("TheBloke/guanaco-65B-GGML", 65_000),
        ("guanaco65B.ggmlv3.q4_0", 65_000),
        ("stabilityai/stablelm-2-1_6b", 1600),
    ]

    /// Files and repositories of quantised weights.
    static let quantised: [(String, Int64?)] = [
        ("koboldcpp/LLaMA2-13B-Tiefighter.Q4_K_M", 13_000),
        ("koboldcpp/Fimbulvetr-11B-v2.Q5_K_S", 11_000),
        ("koboldcpp/Mistral-7B-Instruct-v0.2.IQ3_XS", 7000),
        ("koboldcpp/L3-8B-Stheno-v3.2-Q4_K_M-imat", 8000),
        ("koboldcpp/Midnight-Miqu-70B-v1.5.i1-IQ2_M", 70_000),
        ("koboldcpp/TinyLlama-1.1B-Chat-v1.0.Q8_0", 1100),
        ("koboldcpp/SmolLM2-135M-Instruct.Q4_1", 135),
        ("TheBloke/MythoMax-L2-13B-GPTQ", 13_000),
        ("TheBloke/Llama-2-13B-chat-GPTQ_gptq-4bit-32g", 13_000),
        ("aphrodite/TheBloke/Mythalion-13B-AWQ", 13_000),
        ("turboderp/Mistral-7B-instruct-exl2-4.0bpw", 7000),
        ("LoneStriker/goliath-120b-3.0bpw-h6-exl2", 120_000),
        ("lzlv_70b_fp16_hf", 70_000),
        ("airoboros-l2-70b-2.2.1.Q4_K_M", 70_000),
        ("Llama-3.1-8B-Instruct-w4a16-8bit", 8000),
        ("openbmb/MiniCPM-2B-sft-bf16", 2000),
        ("hivemind/gpt-j-6B-8bit", 6000),
    ]

    /// Mixtures of experts, with active and total parameters.
    static let mixtures: [(String, Int64?)] = [
        ("mistralai/Mixtral-8x7B-Instruct-v0.1", 28_000),
        ("alpindale/WizardLM-2-8x22B", 88_000),
        ("koboldcpp/Noromaid-v0.4-Mixtral-Instruct-8X7b-Zloss.Q4_K_M", 28_000),
        ("mergekit/Laser-dolphin-mixtral-2x7b-dpo", 7000),
        ("cloudyu/Mixtral_7Bx2_MoE", 7000),
        ("cloudyu/Mixtral_34Bx2_MoE_60B", 60_000),
        ("DavidAU/Llama-3.2-8X3B-MOE-Dark-Champion-18.4B", 18_400),
        ("tiny-mixtral-4x248M", 496),
        ("Qwen/Qwen3-30B-A3B", 30_000),
        ("Qwen/Qwen3-30B-A1.5B-64K-High-Speed", 30_000),
        ("Qwen/Qwen3-235B-A22B-Instruct-2507", 235_000),
        ("Qwen3-30ba3b-q4", 30_000),
        ("ibm-granite/granite-3.0-1b-a400m-instruct", 1000),
        ("allenai/OLMoE-1B-7B-0924", 7000),
        ("meta-llama/Llama-4-Scout-17B-16E-Instruct", 17_000),
        ("deepseek-ai/DeepSeek-V3-671B", 671_000),
        ("Qwen/Qwen1.5-MoE-A2.7B", nil),
        ("tencent/Hunyuan-A13B-Instruct", nil),
    ]

    /// Later models, fine-tunes and merges.
    static let later: [(String, Int64?)] = [
        ("koboldcpp/Llama-3.1-8B-Instruct", 8000),
        ("Qwen/Qwen2.5-7B-Instruct-1M", 7000),
        ("Qwen/Qwen2.5-0.5B-Instruct", 500),
        ("THUDM/glm-4-9b-chat-1m", 9000),
        ("nvidia/Llama-3.1-8B-UltraLong-4M-Instruct", 8000),
        ("nvidia/Llama-3_3-Nemotron-Super-49B-v1_5", 49_000),
        ("upstage/SOLAR-10.7B-Instruct-v1.0", 10_700),
        ("google/gemma-3-270m-it", 270),
        ("google/gemma-3n-E4B-it", 4000),
        ("internlm/internlm2_5-7b-chat-1m", 7000),
        ("internlm/internlm2_5-1_8b-chat", 1800),
        ("TheDrummer/Cydonia-24B-v4.1", 24_000),
        ("TheDrummer/Fallen-Gemma3-27B-v1c", 27_000),
        ("MN-12B-Mag-Mell-R1", 12_000),
        ("anthracite-org/magnum-v4-123b", 123_000),
        ("EVA-UNIT-01/EVA-Qwen2.5-32B-v0.2", 32_000),
        ("cognitivecomputations/dolphin-2.9.2-qwen2-72b", 72_000),
        ("openai/gpt-oss-120b", 120_000),
        ("NeverSleep/Noromaid-20b-v0.1.1", 20_000),
        ("meta_Llama_2_7b_chat_hf", 7000),
        ("01-ai/Yi-34B-200K", 34_000),
        ("Cydonia-24B::7000B-of-mine#12", 24_000),
    ]

    /// Names that tell no size, though some look as if they did.
    static let silent: [(String, Int64?)] = [
        ("", nil), ("b", nil), ("7", nil), ("koboldcpp/", nil), ("7B/ggml-model-q4_0", nil),
        ("gpt2-xl", nil), ("Llama-2", nil), ("microsoft/phi-2", nil), ("xai-org/grok-1", nil),
        ("microsoft/Phi-3-medium-128k-instruct", nil), ("THUDM/GLM-4-chat-1M", nil),
        ("mistralai/Mistral-Large-Instruct-2407", nil), ("ai21labs/Jamba-v0.1", nil),
        ("CohereForAI/c4ai-command-r-v01", nil), ("moonshotai/Kimi-K2-Instruct-0905", nil),
        ("name-v2.7b", nil), ("name-version2b", nil), ("name-b12", nil), ("name-128K", nil),
        ("name-8bit", nil), ("name-4bpw", nil), ("name-bf16", nil), ("name-IQ3_M", nil),
        ("name-7beta", nil), ("name-1.2.3b", nil), ("name-0613b", nil), ("name-0B", nil),
        ("name-12345B", nil), ("name-1.2345B", nil), ("name-.5B", nil), ("name-8x", nil),
        ("9999x9999x9999x9999x9999x9999B", nil), ("name-3T", nil), ("name-1024x1024", nil),
    ]
}
