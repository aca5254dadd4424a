/// What one program with KoboldAI's API knows and where it is strict.
///
/// | program | parameters | out of range |
/// |---|---|---|
/// | KoboldAI 1.1 | its table of 2022; an unknown one is refused | refused |
/// | KoboldAI 1.2 | the same, orders, stop sequences; unknown ones refused or dropped | refused |
/// | KoboldCpp and those that claim to be it | all; ignores what it does not know | clamps |
struct KoboldAIDialect: Sendable, Hashable {
    /// The kind of program.
    enum Program: Sendable, Hashable {
        /// KoboldAI or KoboldAI United.
        case koboldAI
        /// KoboldCpp, or a program that answers as it does.
        case koboldCpp
    }

    /// The kind of program.
    let program: Program
    /// Names of the parameters that may be sent.
    var parameters: Set<String>
    /// Upper bounds of its lengths in tokens; nil where it has none of its own.
    let maximumLength: Int?
    let contextLengths: ClosedRange<Int>?

    /// Whether it takes keys for its generations and ends them on request.
    var canAbort: Bool { program == .koboldCpp }

    /// Whether it formats its texts as a job asks.
    var formats: Bool { program == .koboldAI }

    /// The dialect of KoboldCpp.
    static let koboldCpp = KoboldAIDialect(
        program: .koboldCpp, parameters: Parameters.koboldCpp, maximumLength: nil,
        contextLengths: nil)

    /// The dialect of a KoboldAI.
    ///
    /// - Parameters:
    ///   - version: The API version, such as `1.1.4`; an unreadable one counts as the oldest.
    ///   - documented: Parameters that its own API document lists; nil when it shows none. They
    ///     tell what a version does not: `quiet` came without a new number.
    static func koboldAI(version: String?, documented: Set<String>?) -> KoboldAIDialect {
        let version = APIVersion(version ?? "")
        let isUnbounded = version >= APIVersion(1, 2, 6)
        let known = documented.map { $0.intersection(Parameters.koboldCpp) }
        return KoboldAIDialect(
            program: .koboldAI,
            parameters: known ?? Parameters.koboldAI(version),
            maximumLength: isUnbounded ? nil : 512,
            contextLengths: isUnbounded ? nil : 512...2048)
    }

    /// The names of parameters by program and version.
    private enum Parameters {
        static let oldest: Set<String> = [
            "prompt", "max_length", "max_context_length", "n", "rep_pen", "rep_pen_range",
            "rep_pen_slope", "temperature", "top_k", "top_a", "top_p", "tfs", "typical",
            "frmttriminc", "frmtrmblln", "frmtrmspch", "singleline", "frmtadsnsp",
        ]
        static let koboldCpp = oldest.union([
            "quiet", "sampler_order", "stop_sequence", "use_default_badwordsids", "min_p",
            "smoothing_factor", "dynatemp_range", "dynatemp_exponent",
        ])

        static func koboldAI(_ version: APIVersion) -> Set<String> {
            var names = oldest
            if version >= APIVersion(1, 2, 0) { names.formUnion(["quiet", "sampler_order"]) }
            if version >= APIVersion(1, 2, 2) { names.insert("stop_sequence") }
            if version >= APIVersion(1, 2, 6) { names.insert("use_default_badwordsids") }
            return names
        }
    }
}
