/// Recognises the last word of a model's name when it tells how the weights are stored.
///
/// Workers name a model after its file: `Cydonia-24B-v4.Q4_K_M`, `Midnight-Miqu-70B.i1-IQ3_XS`.
enum QuantisationSuffix {
    /// Words without a number in them, or with a fixed one.
    private static let words: Set<String> = [
        "awq", "bf16", "exl2", "exl3", "f16", "f32", "fp16", "fp32", "fp8", "ggml", "gguf", "gptq",
        "hf", "i1", "imatrix", "imat", "int4", "int8", "mlx", "quantized", "safetensors", "w4a16",
        "w8a8",
    ]

    /// `name` without its last word and the dash or point before it; nil when that word is not one
    /// about storage, or there is nothing before it.
    static func removed(from name: Substring) -> Substring? {
        guard let separator = lastSeparator(of: name), separator > name.startIndex else {
            return nil
        }
        let word = name[name.utf8.index(after: separator)...]
        // The longest such word is `safetensors`.
        guard word.utf8.count <= 11, tellsStorage(word.lowercased()) else { return nil }
        return name[..<separator]
    }

    /// The last dash, or the last point unless a digit follows it (`4.0bpw`).
    private static func lastSeparator(of name: Substring) -> Substring.Index? {
        var following: UInt8 = 0
        for index in name.utf8.indices.reversed() {
            let byte = name.utf8[index]
            let isPoint = byte == UInt8(ascii: ".") && !(48...57).contains(following)
            if byte == UInt8(ascii: "-") || isPoint { return index }
            following = byte
        }
        return nil
    }

    /// True for `q4_k_m`, `iq3_xs`, `4bit`, `4.0bpw` and the fixed words, all in small letters.
    private static func tellsStorage(_ word: String) -> Bool {
        if words.contains(word) { return true }
        if word.hasSuffix("bit") || word.hasSuffix("bpw") {
            let digits = word.dropLast(3)
            return !digits.isEmpty
                && digits.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
        }
        let rest = word.hasPrefix("iq") ? word.dropFirst(2) : word.dropFirst(1)
        guard word.hasPrefix("q") || word.hasPrefix("iq"), let level = rest.utf8.first,
            (49...57).contains(level)
        else { return false }
        let kind = rest.dropFirst()
        return kind.isEmpty || kind.hasPrefix("_")
    }
}
