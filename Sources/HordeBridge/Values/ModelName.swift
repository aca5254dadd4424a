import Foundation

/// Names of models as hordes know them.
///
/// | program | it says | offered |
/// |---|---|---|
/// | KoboldCpp | `koboldcpp/Tide-7B.Q4_K_M` | the same |
/// | KoboldAI | `KoboldAI_fairseq-dense-2.7B` | `KoboldAI/fairseq-dense-2.7B` |
/// | KoboldAI | `/srv/ann/models/tide-7b` | `tide-7b` |
/// | Aphrodite, TabbyAPI | `aphrodite/org/tide-7b` | the same |
/// | llama.cpp | `/srv/ann/Tide-7B.Q4_K_M.gguf` | `llamacpp/Tide-7B.Q4_K_M` |
/// | vLLM | `org/tide-7b` | the same |
enum ModelName {
    /// The name of what a KoboldAI, or a program like it, has loaded.
    static func ofKoboldAI(_ name: String, _ program: KoboldAIDialect.Program) -> String {
        let bare = withoutPath(name)
        return cleaned(program == .koboldAI ? slashed(bare) : bare)
    }

    /// The name of what a server with OpenAI's completions has loaded.
    static func ofOpenAI(_ name: String, _ flavour: OpenAIFlavour) -> String {
        guard flavour == .llamaCpp else { return cleaned(withoutPath(name)) }
        var bare = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        if bare?.lowercased().hasSuffix(".gguf") == true { bare?.removeLast(5) }
        return "llamacpp/" + cleaned(bare ?? name)
    }

    /// KoboldAI names folders `owner_model` where the world writes `owner/model`.
    private static func slashed(_ name: String) -> String {
        guard !name.contains("/"), let index = name.firstIndex(of: "_") else { return name }
        return name.replacingCharacters(in: index...index, with: "/")
    }

    /// The last part of a path, which is nobody's business; other names as they are.
    private static func withoutPath(_ name: String) -> String {
        let isPath =
            name.hasPrefix("/") || name.hasPrefix(".") || name.hasPrefix("~")
            || name.contains("\\")
        guard isPath else { return name }
        let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" })
        return parts.last.map(String.init) ?? name
    }

    /// The name without what a horde might not take: spaces, control characters, signs; a colon,
    /// as in `tide:7b`, would be read as part of a brand and becomes a dash.
    private static func cleaned(_ name: String) -> String {
        let plain = name.replacing(":", with: "-")
        let kept = plain.unicodeScalars.filter { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "_.-/+".unicodeScalars.contains(scalar)
        }
        return String(String.UnicodeScalarView(kept).prefix(255))
    }
}
