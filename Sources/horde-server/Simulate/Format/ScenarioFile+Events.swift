import HordeCore

extension ScenarioFile {
    static func events(_ fields: ScenarioFields) throws(CommandFailure) -> [ScenarioEvent] {
        let names = ["at_hour", "begin", "end", "transfer"]
        var events: [ScenarioEvent] = []
        for object in try fields.objects("events", names: names) {
            let acts = names.dropFirst().filter { object.has($0) }
            guard let act = acts.first, acts.count == 1 else {
                throw CommandFailure(
                    .usage, "\(object.place) must have one of begin, end and transfer.")
            }
            let happening: ScenarioEvent.Happening
            switch act {
            case "begin": happening = .begin(try object.text("begin"))
            case "end": happening = .end(try object.text("end"))
            default: happening = try transfer(object)
            }
            events.append(
                ScenarioEvent(
                    time: duration(hours: try object.number("at_hour", 0...1000)),
                    happening: happening))
        }
        return events
    }

    private static func transfer(
        _ object: ScenarioFields
    ) throws(CommandFailure) -> ScenarioEvent.Happening {
        let transfer = try ScenarioFields(
            object["transfer"] ?? .null, at: "\(object.place).transfer",
            names: ["from", "to", "kudos"])
        return .transfer(
            source: try transfer.text("from"), destination: try transfer.text("to"),
            amount: try transfer.kudos("kudos"))
    }

    /// Looks for names that nothing bears, and names that are borne twice.
    static func check(_ scenario: Scenario, in fields: ScenarioFields) throws(CommandFailure) {
        let (users, workers) = (scenario.users.map(\.name), scenario.workers.map(\.name))
        guard !users.isEmpty else { throw fields.wrong("users", "must have a group") }
        for (list, names) in [
            ("users", users), ("workers", workers), ("variants", scenario.variants.map(\.name)),
        ] where Set(names).count < names.count {
            throw fields.wrong(list, "has two of one name")
        }
        for (index, group) in scenario.users.enumerated() {
            if let name = group.namedWorkers, !workers.contains(name) {
                throw fields.wrong(
                    "users[\(index)].named_workers", "names no group of workers: \(name)")
            }
            if group.isAnonymous, group.kudos != .zero || group.isTrusted {
                throw fields.wrong(
                    "users[\(index)]", "is anonymous and can have no kudos and no trust")
            }
        }
        for (index, group) in scenario.workers.enumerated() {
            guard let owner = scenario.users.first(where: { $0.name == group.owner }) else {
                throw fields.wrong(
                    "workers[\(index)].owner", "names no group of users: \(group.owner)")
            }
            if owner.isAnonymous {
                throw fields.wrong("workers[\(index)].owner", "must not be anonymous")
            }
            if let name = group.prefers.first(where: { !users.contains($0) }) {
                throw fields.wrong("workers[\(index)].prefers", "names no group of users: \(name)")
            }
        }
        for (index, event) in scenario.events.enumerated() {
            let named =
                switch event.happening {
                case .begin(let name), .end(let name): [name]
                case .transfer(let source, let destination, _): [source, destination]
                }
            if let name = named.first(where: { !users.contains($0) }) {
                throw fields.wrong("events[\(index)]", "names no group of users: \(name)")
            }
        }
    }
}
