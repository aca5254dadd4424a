import KoboldAIDouble

/// The command line of the double.
struct DoubleArguments {
    var port = 0
    var settings = DoubleSettings()

    /// Reads arguments; nil when one is unknown or lacks its value.
    init?(_ arguments: some Sequence<String>) {
        var bytes: Int?
        var marker = ""
        var iterator = arguments.makeIterator()
        while let argument = iterator.next() {
            switch argument {
            case "--koboldcpp":
                settings.program = .koboldCpp(waiting: 6)
            case "--llama-cpp":
                settings = .openAI(.llamaCpp)
            case "--vllm":
                settings = .openAI(.vLLM)
            case "--parallel":
                settings.isExclusive = false
            case "--echo-tokens":
                settings.text = .tokens
            case "--port":
                guard let value = iterator.next().flatMap({ Int($0) }) else { return nil }
                port = value
            case "--bytes":
                guard let value = iterator.next().flatMap({ Int($0) }) else { return nil }
                bytes = value
            case "--pace":
                guard let value = iterator.next().flatMap({ Int($0) }) else { return nil }
                settings.pace = .milliseconds(value)
            case "--marker":
                guard let value = iterator.next() else { return nil }
                marker = value
            case "--model":
                guard let value = iterator.next() else { return nil }
                settings.model = value
            case "--text":
                guard let value = iterator.next() else { return nil }
                settings.text = .fixed(value)
            default:
                return nil
            }
        }
        if let bytes {
            settings.text = .bytes(bytes, marker: marker)
        } else if !marker.isEmpty {
            settings.text = .fixed(marker)
        }
    }
}
