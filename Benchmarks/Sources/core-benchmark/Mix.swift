import HordeCore

/// What waits, and so what is in the way of a worker.
///
/// Except for the first four, nine in ten requests are those of a hundred rich users and suit
/// nobody who asks; they stand in front of what does.
enum Mix: String, CaseIterable {
    /// A thousand users' requests for none to three of 200 models.
    case plain = "200 models"
    /// The same of one user.
    case oneUser = "one user has all"
    /// The same, each of another user.
    case oneEach = "every user has one"
    /// The same as the first, and twenty balances move by up to a thousand kudos before each pop.
    case storm = "a storm of balance changes"
    /// Requests for a hundred thousand models that nobody here serves.
    case unserved = "unserved models in front"
    /// More tokens than the workers give.
    case long = "too long in front"
    /// Half of them ask for too much text, half for too much context.
    case halfLong = "half too long in text, half in context, in front"
    /// Requests for other workers.
    case named = "for other workers in front"
    /// Requests that exclude the workers that ask.
    case excluded = "blacklists in front"
    /// Requests that are nsfw, or want trusted, fast or validated workers or a soft prompt.
    case flags = "flags in front"

    /// True when most requests suit nobody who asks.
    var hasFront: Bool {
        switch self {
        case .plain, .oneUser, .oneEach, .storm: false
        default: true
        }
    }

    /// How many users ask when so many requests wait.
    func requesters(waiting: Int) -> Int {
        switch self {
        case .oneUser: 1
        case .oneEach: waiting
        default: Crowd.requesters - Crowd.rich
        }
    }

    /// How many workers ask; few where requests exclude them.
    var workers: Int { self == .excluded ? 2 : 300 }

    /// The number of the first of the workers that never ask again.
    static let firstOther = 1_000_000

    /// How many workers never ask again once they were here.
    var otherWorkers: Int { self == .named ? 1000 : 0 }

    /// The terms of the requests in front.
    ///
    /// - Parameters:
    ///   - index: Which of them it is.
    ///   - models: The models that workers serve.
    func frontTerms(_ index: Int, models: [String]) -> RequestTerms {
        var terms = RequestTerms(maximumLength: 200, models: [models[index % models.count]])
        switch self {
        case .plain, .oneUser, .oneEach, .storm: break
        case .unserved: terms.models = ["nobody's/Model-\(index % 100_000)-7B"]
        case .long: terms.maximumLength = 2000
        case .halfLong:
            if index.isMultiple(of: 2) {
                terms.maximumLength = 2000
            } else {
                terms.maximumContextLength = 32_768
            }
        case .named:
            terms.workers = [WorkerID(bits: UInt128(Self.firstOther + index % 1000))]
        case .excluded:
            terms.workers = [WorkerID(bits: 1), WorkerID(bits: 2)]
            terms.excludesWorkers = true
        case .flags:
            terms.isMarkedNSFW = index % 5 == 0
            terms.trustedWorkersOnly = index % 5 == 1
            terms.allowsSlowWorkers = index % 5 != 2
            terms.validatedAgentsOnly = index % 5 == 3
            terms.softPrompt = index % 5 == 4 ? "verse" : nil
        }
        return terms
    }
}
