internal import HTTPTypes

/// The settings of a back end that the horde passes on: known names within known bounds.
///
/// Everything else that comes along in `params` is dropped. A value is passed on as it was
/// written; only an integer may change its spelling, from `40.0` to `40`, because back ends want
/// it so.
struct SamplerSettings {
    /// The settings with the defaults of the wire, as the text of a JSON object.
    let json: String
    /// A fault that comes after the horde's own rules; nil when there is none.
    let fault: APIFault?

    /// Numbers with a fraction, with their bounds.
    static let numbers: [(name: String, range: ClosedRange<Double>, initial: String?)] = [
        ("temperature", 0...5, nil), ("tfs", 0...1, nil), ("top_a", 0...1, nil),
        ("top_p", 0.001...1, nil), ("typical", 0...1, nil), ("rep_pen", 1...3, nil),
        ("rep_pen_slope", 0...10, nil), ("min_p", 0...1, "0.0"),
        ("smoothing_factor", 0...10, "0.0"), ("dynatemp_range", 0...5, "0.0"),
        ("dynatemp_exponent", 0...5, "1.0"),
    ]
    /// Whole numbers, with their bounds.
    static let integers: [(name: String, range: ClosedRange<Int>)] = [
        ("top_k", 0...200), ("rep_pen_range", 0...4096),
    ]
    /// Switches.
    static let switches = [
        "frmtadsnsp", "frmtrmblln", "frmtrmspch", "frmttriminc", "singleline",
        "use_default_badwordsids",
    ]
    /// The settings of a payload that has none of its own.
    static let defaults = SamplerSettings().json
    /// How many different samplers an order names at least.
    static let samplersInOrder = 7
    /// How many different stop sequences there may be.
    static let stopSequences = 128
    /// How many characters they may have together.
    static let stopCharacters = 2000

    /// Settings of a request that has none.
    init() {
        var reader = SchemaReader([:])
        self.init(&reader)
    }

    /// Takes the known settings.
    init(_ reader: inout SchemaReader) {
        var order: [Int]?
        var stops: [String]?
        var writer = JSONWriter(capacity: 256)
        writer.object { writer in
            for setting in Self.numbers {
                let number = reader.number(setting.name, in: setting.range)
                guard let text = number?.text ?? setting.initial else { continue }
                writer.name(setting.name)
                writer.raw(text)
            }
            for setting in Self.integers {
                guard let integer = reader.integer(setting.name, in: setting.range) else {
                    continue
                }
                writer.member(setting.name, integer)
            }
            for name in Self.switches {
                if let isOn = reader.bool(name) { writer.member(name, isOn) }
            }
            order = reader.integers("sampler_order")
            if let order {
                writer.name("sampler_order")
                writer.array(of: order) { $0.raw(String($1)) }
            }
            stops = reader.strings("stop_sequence")
            if let stops { writer.member("stop_sequence", stops) }
        }
        json = String(decoding: writer.bytes, as: UTF8.self)
        fault = Self.fault(order: order, stops: stops)
    }

    private static func fault(order: [Int]?, stops: [String]?) -> APIFault? {
        if let order, Set(order).count < samplersInOrder {
            return APIFault(
                .badRequest, "MissingFullSamplerOrder",
                "sampler_order must name at least \(samplersInOrder) different samplers.")
        }
        guard let stops else { return nil }
        if Set(stops).count > stopSequences {
            return APIFault(
                .badRequest, "TooManyStopSequences",
                "There may be at most \(stopSequences) stop sequences.")
        }
        let characters = stops.reduce(0) { $0 + $1.unicodeScalars.count }
        guard characters > stopCharacters else { return nil }
        return APIFault(
            .badRequest, "ExcessiveStopSequence",
            "Stop sequences may have at most \(stopCharacters) characters in all.")
    }
}
