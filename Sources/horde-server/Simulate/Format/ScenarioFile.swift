import Foundation
import HordeCore

/// Reads scenario files.
enum ScenarioFile {
    /// Reads a file.
    ///
    /// - Throws: ``CommandFailure`` that names the first field that is wrong.
    static func read(_ path: String) throws(CommandFailure) -> Scenario {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw CommandFailure(
                .usage, "The scenario \(path) cannot be read. Check --scenario.")
        }
        guard let value = try? JSONValue(bytes: data) else {
            throw CommandFailure(.usage, "The scenario \(path) is not JSON.")
        }
        let name = URL(fileURLWithPath: path).lastPathComponent
        return try scenario(
            ScenarioFields(
                value, at: "\(name):",
                names: [
                    "title", "about", "hours", "sample_minutes", "seed", "models", "variants",
                    "users", "workers", "events", "$schema",
                ]))
    }

    private static func scenario(_ fields: ScenarioFields) throws(CommandFailure) -> Scenario {
        let hours = try fields.number("hours", 0.1...1000)
        let scenario = Scenario(
            title: try fields.text("title"), about: try fields.text("about", " "),
            length: duration(hours: hours),
            interval: duration(
                hours: try fields.number("sample_minutes", 0.1...1440, hours * 60 / 48) / 60),
            seed: UInt64(try fields.count("seed", 0...Int.max, 1)),
            catalogue: ModelCatalogue(sizes: try sizes(fields)),
            variants: try variants(fields), users: try users(fields),
            workers: try workers(fields), events: try events(fields))
        try check(scenario, in: fields)
        return scenario
    }

    static func duration(hours: Double) -> Duration {
        .milliseconds(Int64((hours * 3_600_000).rounded()))
    }

    private static func sizes(
        _ fields: ScenarioFields
    ) throws(CommandFailure) -> [String: ModelSize] {
        guard let value = fields["models"] else { return [:] }
        guard case .object(let models) = value else {
            throw fields.wrong("models", "must be an object with sizes in billions by name")
        }
        var sizes: [String: ModelSize] = [:]
        for name in models.keys.sorted() {
            guard case .number(let billions)? = models[name],
                case let thousandths = NSDecimalNumber(decimal: billions * 1000).int64Value,
                (1...10_000_000).contains(thousandths)
            else {
                throw fields.wrong("models.\(name)", "must be a number of billions")
            }
            sizes[name] = ModelSize(thousandths: thousandths)
        }
        return sizes
    }

    private static func variants(
        _ fields: ScenarioFields
    ) throws(CommandFailure) -> [ScenarioVariant] {
        var variants: [ScenarioVariant] = []
        for object in try fields.objects("variants", names: ["name", "preset", "set"]) {
            let preset = try object.text("preset", "friends")
            var policy: HordePolicy
            switch preset {
            case "friends": policy = .friends
            case "public": policy = .public
            default: throw object.wrong("preset", "must be friends or public")
            }
            try set(object, in: &policy)
            variants.append(
                ScenarioVariant(name: try object.text("name", preset), policy: policy))
        }
        return variants.isEmpty ? [ScenarioVariant(name: "friends", policy: .friends)] : variants
    }

    private static func set(
        _ object: ScenarioFields, in policy: inout HordePolicy
    ) throws(CommandFailure) {
        guard let value = object["set"] else { return }
        guard case .object(let rules) = value else {
            throw object.wrong("set", "must be an object with rules of the policy by name")
        }
        for name in rules.keys.sorted() {
            guard let field = PolicyField.all.first(where: { $0.name == name }) else {
                throw object.wrong(
                    "set.\(name)",
                    "is no rule of the policy: `horde-server options` lists them all")
            }
            guard let text = text(rules[name]), field.apply(&policy, text) else {
                throw object.wrong("set.\(name)", "must be \(field.expectation)")
            }
        }
        try PolicyRules.check(policy)
    }

    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .text(let text): text
        case .number(let number): "\(number)"
        case .boolean(let value): "\(value)"
        default: nil
        }
    }
}
