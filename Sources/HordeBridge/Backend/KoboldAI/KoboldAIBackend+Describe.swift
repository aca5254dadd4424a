import Foundation
import NIOHTTP1

extension KoboldAIBackend {
    /// Lengths in tokens that are taken when the program does not tell its own.
    private static let usualLength = 80
    private static let usualContextLength = 1024
    /// The limit of a length that is as large as the context and hence no limit of generations.
    private static let lengthAtFullContext = 1024
    /// Names that stand for "no text model is loaded here".
    private static let noModels: Set<String> = [
        "", "ReadOnly", "CLUSTER", "API", "OAI", "GooseAI", "InferKit", "Colab", "inactive",
    ]

    /// Asks the program for everything it tells about itself.
    func look() async throws(BackendFault) -> Known {
        let answer = try await send(.GET, "/api/v1/model")
        guard answer.status == 200 else { throw KoboldAIAnswer.fault(answer) }
        guard let model = answer.json?.members?["result"]?.text else {
            throw answer.isWebPage ? .webPage : .unusableAnswer
        }
        let version = try await result("/api/v1/info/version")
        let dialect = try await dialect(version: version)
        let name = ModelName.ofKoboldAI(model, dialect.program)
        guard !Self.noModels.contains(model), !name.isEmpty else { throw .noModel }
        let told = try await value("/api/v1/config/max_context_length") ?? Self.usualContextLength
        let loaded = try await trueContextLength(dialect)
        let context = min(told, loaded ?? told)
        let length = try await value("/api/v1/config/max_length") ?? Self.usualLength
        // KoboldAI's own lengths are settings of its page, not limits.
        let contextLimit = max(loaded ?? dialect.contextLengths?.upperBound ?? context, context)
        let description = BackendDescription(
            model: name,
            maximumLength: length < context ? length : min(length, Self.lengthAtFullContext),
            maximumContextLength: context,
            lengthLimit: max(dialect.maximumLength ?? contextLimit, 1),
            contextLengthLimit: contextLimit,
            softPrompts: try await softPrompts(dialect),
            version: version,
            load: dialect.program == .koboldCpp ? try await load() : nil)
        return Known(dialect: dialect, rawModel: model, description: description)
    }

    /// What was learnt of late, with fresh figures, while the model is still the same; nil when
    /// everything has to be asked again.
    func glance() async throws(BackendFault) -> Known? {
        guard var known, known.age < relook else { return nil }
        let answer = try await send(.GET, "/api/v1/model")
        guard answer.status == 200, answer.json?.members?["result"]?.text == known.rawModel else {
            return nil
        }
        if known.description.load != nil { known.description.load = try await load() }
        return known
    }

    /// What a KoboldCpp is doing now; nil for programs that claim to be one and do not tell.
    private func load() async throws(BackendFault) -> BackendLoad? {
        let answer = try await send(.GET, "/api/extra/perf")
        guard answer.status == 200, let members = answer.json?.members,
            let queue = members["queue"]?.integer, let idle = members["idle"]?.integer
        else { return nil }
        let seconds = members["idletime"]?.number.map { max($0, 0) }
        return BackendLoad(
            running: max(queue, 0) + (idle == 0 ? 1 : 0),
            total: members["total_gens"]?.integer,
            idle: seconds.map { .milliseconds(Int64(min($0, 1e9) * 1000)) })
    }

    private func dialect(version: String?) async throws(BackendFault) -> KoboldAIDialect {
        if try await result("/api/extra/version") == "KoboldCpp" { return .koboldCpp }
        // From 1.2 the version tells everything; before, only the program's own document does.
        let isOld = APIVersion(version ?? "") < APIVersion(1, 2, 0)
        let documented = isOld ? try await documentedParameters() : nil
        return .koboldAI(version: version, documented: documented)
    }

    /// The parameters of a generation that the program's own document lists.
    private func documentedParameters() async throws(BackendFault) -> Set<String>? {
        let answer = try await send(.GET, "/api/v1/openapi.json")
        guard answer.status == 200,
            let schemas = answer.json?.members?["components"]?.members?["schemas"]?.members
        else { return nil }
        let properties = schemas.values.compactMap { $0.members?["properties"]?.members }
        return properties.first { $0["prompt"] != nil && $0["rep_pen"] != nil }
            .map { Set($0.keys) }
    }

    private func softPrompts(_ dialect: KoboldAIDialect) async throws(BackendFault) -> [String] {
        guard dialect.program == .koboldAI else { return [] }
        let answer = try await send(.GET, "/api/v1/config/soft_prompts_list")
        guard answer.status == 200 else { return [] }
        let values = answer.json?.members?["values"]?.elements ?? []
        return values.compactMap { $0.members?["value"]?.text }.filter { !$0.isEmpty }
    }

    /// The `result` of a path; nil when the program does not have it.
    private func result(_ path: String) async throws(BackendFault) -> String? {
        let answer = try await send(.GET, path)
        return answer.status == 200 ? answer.json?.members?["result"]?.text : nil
    }

    /// The positive `value` of a path; nil when the program does not have one.
    private func value(_ path: String) async throws(BackendFault) -> Int? {
        let answer = try await send(.GET, path)
        let value = answer.status == 200 ? answer.json?.members?["value"]?.integer : nil
        return value.flatMap { $0 > 0 ? $0 : nil }
    }

    /// The context that is loaded in truth, an upper bound of the one meant for a horde; nil for a
    /// program that does not tell.
    private func trueContextLength(
        _ dialect: KoboldAIDialect
    ) async throws(BackendFault) -> Int? {
        guard dialect.program == .koboldCpp else { return nil }
        return try await value("/api/extra/true_max_context_length")
    }
}
