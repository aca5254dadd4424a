internal import HTTPTypes
internal import HordeCore

/// The body of `POST generate/text/pop`.
struct PopBody {
    /// The worker's name.
    let name: String
    /// What it can do.
    let offer: WorkerOffer
    /// Words that no prompt may hold, lower case.
    let blockedWords: [String]
    /// Whose requests come first, as they were named.
    let priorityUsernames: [String]
    /// How many jobs of one request it takes at once.
    let amount: Int
    /// How long it waits for one.
    let wait: Duration
    /// True when a text holds U+0000.
    let holdsNUL: Bool

    /// Reads a body.
    static func read(_ bytes: [UInt8], policy: HordePolicy) throws(APIFault) -> PopBody {
        let (draft, holdsNUL) = try SchemaReader.body(bytes) { reader in
            Draft(&reader, policy: policy)
        }
        return PopBody(
            name: draft.name, offer: draft.offer, blockedWords: draft.blockedWords,
            priorityUsernames: draft.priorityUsernames, amount: draft.amount, wait: draft.wait,
            holdsNUL: holdsNUL)
    }

    /// Whose requests come first.
    ///
    /// - Throws: an ``APIFault`` when one is no name with a number.
    func priorityUsers() throws(APIFault) -> [UserID] {
        var users: [UserID] = []
        for alias in priorityUsernames {
            guard alias.contains("#"), let user = UserAlias.user(in: alias) else {
                throw APIFault(
                    .badRequest, "InvalidPriorityUsername",
                    "priority_usernames must be names with numbers, such as alice#7.")
            }
            users.append(user)
        }
        return users
    }

    private struct Draft {
        var name: String
        var offer: WorkerOffer
        var blockedWords: [String]
        var priorityUsernames: [String]
        var amount: Int
        var wait: Duration

        init?(_ reader: inout SchemaReader, policy: HordePolicy) {
            let name = reader.string("name")
            if name == nil, !reader.has("name") { reader.missing("name") }
            let models = reader.strings("models", count: 3...255) ?? []
            let length = reader.integer("max_length", in: 1...1_048_576)
            let context = reader.integer("max_context_length", in: 1...16_777_216)
            let oldContext = reader.integer("max_content_length", in: 1...16_777_216)
            let agent = reader.string("bridge_agent", count: 0...1000)
            let threads = reader.integer("threads", in: 1...policy.threadsPerWorker)
            amount = reader.integer("amount", in: 1...policy.jobsPerRequest) ?? 1
            priorityUsernames = reader.strings("priority_usernames") ?? []
            let softPrompts = reader.strings("softprompts") ?? []
            let takesNSFW = reader.bool("nsfw")
            let words = reader.strings("blacklist", count: 1...255) ?? []
            blockedWords = words.prefix(200).map { $0.lowercased() }
            for name in ["require_upfront_kudos", "extra_slow_worker"] { _ = reader.bool(name) }
            wait = QuerySeconds.read(&reader)
            offer = WorkerOffer(
                models: Array(PlainText.models(models).prefix(policy.modelsPerList)),
                maximumLength: length ?? 512,
                maximumContextLength: context ?? oldContext ?? 2048, threads: threads ?? 1,
                softPrompts: softPrompts.filter { (1...100).contains($0.count) }.prefix(200).map(
                    \.self),
                takesNSFW: takesNSFW ?? true,
                agent: PlainText.shown(agent ?? "unknown:0:unknown"))
            guard let name else { return nil }
            self.name = PlainText.shown(name)
        }
    }
}
