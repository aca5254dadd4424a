extension ModelNames {
    /// Real names with other figures beside the size, or with the size in an unusual place.
    static let hard: [(String, Int64?)] = [
        // Totals beside active parameters.
        ("Qwen/Qwen2-57B-A14B-Instruct", 57_000),
        ("Qwen/Qwen3-Next-80B-A3B-Instruct", 80_000),
        ("Qwen/Qwen3-Coder-480B-A35B-Instruct", 480_000),
        ("baidu/ERNIE-4.5-21B-A3B-PT", 21_000),
        ("ibm-granite/granite-3.1-3b-a800m-instruct", 3000),
        ("xverse/XVERSE-MoE-A4.2B", nil),
        ("moonshotai/Kimi-VL-A3B-Thinking", nil),
        // Mixtures by count and by total.
        ("NousResearch/Nous-Hermes-2-Mixtral-8x7B-DPO", 28_000),
        ("mistral-community/Mixtral-8x22B-v0.1-4bit", 88_000),
        ("xxx777xxxASD/ChaoticSoliloquy-4x8B", 16_000),
        ("mlabonne/Beyonder-4x7B-v3", 14_000),
        ("cloudyu/Mixtral_11Bx2_MoE_19B", 19_000),
        ("mlabonne/phixtral-4x2_8", nil),
        ("microsoft/Phi-3.5-MoE-instruct", nil),
        // Versions, dates and generations before the size.
        ("deepseek-ai/DeepSeek-R1-0528-Qwen3-8B", 8000),
        ("allenai/OLMo-2-1124-13B-Instruct", 13_000),
        ("mistralai/Mistral-Small-3.1-24B-Instruct-2503", 24_000),
        ("01-ai/Yi-1.5-9B-Chat-16K", 9000),
        ("Sao10K/L3.3-70B-Euryale-v2.3", 70_000),
        ("mlabonne/NeuralBeagle14-7B", 7000),
        ("RWKV-x060-World-7B-v2.1-20240507-ctx4096", 7000),
        ("TheDrummer/Llama-3SOME-8B-v2", 8000),
        ("Undi95/Toppy-M-7B", 7000),
        ("google/gemma-2-2b-jpn-it", 2000),
        // Contexts, tokens of training and bits behind it.
        ("gradientai/Llama-3-8B-Instruct-Gradient-1048k", 8000),
        ("aws-prototyping/MegaBeam-Mistral-7B-512k", 7000),
        ("openlm-research/open_llama_7b_700bt_preview", 7000),
        ("TinyLlama/TinyLlama-1.1B-intermediate-step-1431k-3T", 1100),
        ("stabilityai/stablelm-3b-4e1t", 3000),
        ("tiiuae/Falcon3-10B-Instruct-1.58bit", 10_000),
        ("llama-65b-4bit-32g-act-order.safetensors", 65_000),
        ("Llama-3.2-1B-Instruct-Q4_0_4_4", 1000),
        ("mistral-7b-instruct-v0.2.Q4_K_M.gguf", 7000),
        ("neuralmagic/Meta-Llama-3.1-405B-Instruct-FP8", 405_000),
        // Fractions, and millions alone.
        ("Qwen/Qwen-1_8B-Chat", 1800),
        ("RWKV/v6-Finch-1B6-HF", 1600),
        ("bigscience/bloom-1b1", 1100),
        ("h2oai/h2o-danube-1.8b-chat", 1800),
        ("baidu/ERNIE-4.5-0.3B-PT", 300),
        ("Salesforce/codegen-350M-mono", 350),
        ("roneneldan/TinyStories-33M", 33),
        ("Salesforce/codegen2-1B_P", 1000),
        ("openlm-research/open_llama_3b_v2", 3000),
        ("MetaIX/GPT4-X-Alpasta-30b-4bit", 30_000),
        // Nothing to read.
        ("databricks/dbrx-instruct", nil), ("inclusionAI/Ling-1T", nil),
        ("MiniMaxAI/MiniMax-M2", nil), ("deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct", nil),
        ("chavinlo/gpt4-x-alpaca", nil), ("zai-org/GLM-4.5-Air", nil),
        // The tokens of training are written like a size: only a catalogue knows better.
        ("TinyLlama/TinyLlama-1.1B-step-50K-105b", 105_000),
    ]
}
