import HordeCore

extension ScenarioFile {
    static func users(_ fields: ScenarioFields) throws(CommandFailure) -> [UserGroup] {
        let names = [
            "name", "count", "anonymous", "trusted", "kudos", "requests_per_hour", "at_once",
            "tokens", "texts", "models", "named_workers", "patience_minutes", "report_share",
        ]
        var groups: [UserGroup] = []
        for object in try fields.objects("users", names: names) {
            let patience =
                object.has("patience_minutes")
                ? duration(hours: try object.number("patience_minutes", 0.01...100_000) / 60) : nil
            groups.append(
                UserGroup(
                    name: try object.text("name"), count: try object.count("count", 1...10_000, 1),
                    isAnonymous: try object.boolean("anonymous"),
                    isTrusted: try object.boolean("trusted"),
                    kudos: try object.kudos("kudos", .zero),
                    requestsPerHour: try object.number("requests_per_hour", 0...100_000, 0),
                    atOnce: try object.count("at_once", 1...100_000, 1),
                    tokens: try object.count("tokens", 1...100_000, 80),
                    texts: try object.count("texts", 1...20, 1),
                    models: try object.texts("models"),
                    namedWorkers: object.has("named_workers")
                        ? try object.text("named_workers") : nil, patience: patience,
                    reportShare: try object.number("report_share", 0...1, 0)))
        }
        return groups
    }

    static func workers(_ fields: ScenarioFields) throws(CommandFailure) -> [WorkerGroup] {
        let names = [
            "name", "count", "owner", "models", "tokens_per_second", "max_length", "threads",
            "uptime", "daily_hours", "prefers", "conduct",
        ]
        var groups: [WorkerGroup] = []
        for object in try fields.objects("workers", names: names) {
            let models = try object.texts("models")
            guard !models.isEmpty else {
                throw object.wrong("models", "must name at least one model")
            }
            let conduct = try object.text("conduct", "honest")
            guard let conduct = WorkerGroup.Conduct(rawValue: conduct) else {
                throw object.wrong("conduct", "must be honest, idle or garbage")
            }
            groups.append(
                WorkerGroup(
                    name: try object.text("name"), count: try object.count("count", 1...1000, 1),
                    owner: try object.text("owner"), models: models,
                    tokensPerSecond: try object.number("tokens_per_second", 0.01...100_000, 10),
                    maximumLength: try object.count("max_length", 1...100_000, 512),
                    threads: try object.count("threads", 1...50, 1),
                    uptime: try object.number("uptime", 0.01...1, 1),
                    hours: try hours(object), prefers: try object.texts("prefers"),
                    conduct: conduct))
        }
        return groups
    }

    /// Pairs of hours of the day, such as `[[8, 12], [18, 24]]`.
    private static func hours(
        _ object: ScenarioFields
    ) throws(CommandFailure) -> [ClosedRange<Double>] {
        guard let value = object["daily_hours"] else { return [] }
        let fault = "must be a list of pairs of hours from 0 to 24 in order, such as [[8, 12]]"
        guard case .list(let pairs) = value, !pairs.isEmpty else {
            throw object.wrong("daily_hours", fault)
        }
        var hours: [ClosedRange<Double>] = []
        for pair in pairs {
            guard pair.elements.count == 2, let begin = Figure.number(pair.elements[0]),
                let end = Figure.number(pair.elements[1]), begin < end,
                begin >= hours.last?.upperBound ?? 0, end <= 24
            else { throw object.wrong("daily_hours", fault) }
            hours.append(begin...end)
        }
        return hours
    }
}
