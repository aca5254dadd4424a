/// How long a text may be, so that the back end ends it within the time that a horde gives.
///
/// ```
/// length = tokens a second * seconds of a job * 2 / 3        rounded down to 16, at least 80
/// ```
///
/// Two thirds, for the prompt must be read and the horde be told: 100 s of the usual 150 s. The
/// tokens a second are counted from the first piece of a text on, where pieces are told. Elsewhere
/// the reading of the prompt counts as well and makes a text seem slow, so the fastest of the last
/// five texts counts. With 150 s:
///
/// | what happened | tokens a second | length |
/// |---|---|---|
/// | nothing yet | not known | any |
/// | 200 tokens in 10 s | 20 | 2,000 |
/// | 200 tokens in 10 s, then 40 in 8 s | 20 | 2,000 |
/// | 100 tokens in 50 s | 2 | 192 |
/// | 8 tokens in 1 s, of 80 | not counted: too short | any |
/// | none of 512 in 135 s | half of 512 / 135: 1.9 | 176 |
/// | 80 tokens in 400 s | 0.2 | 80 |
struct SpeedGauge: Sendable, Hashable {
    /// The least length that is offered: what a request asks for that names none.
    static let leastLength = 80
    /// Texts that count.
    private static let memory = 5
    /// Tokens that a text must have to tell a speed, unless its job wanted few.
    private static let tellingTokens = 20.0

    /// Tokens a second of the last texts, oldest first.
    private var speeds: [Double] = []
    /// The model that they are of.
    private var model: String?
    /// The time that the horde gave for the last job.
    private var timeLimit = Job.usualTimeLimit

    /// Tokens that fit into the time of a job; nil while the speed is not known.
    var length: Int? {
        speeds.max().map { Self.length(atSpeed: $0, within: timeLimit) }
    }

    /// Tokens that fit into the time of a job.
    ///
    /// - Parameters:
    ///   - speed: Tokens a second, above 0.
    ///   - timeLimit: The time that the horde gives.
    static func length(
        atSpeed speed: Double, within timeLimit: Duration = Job.usualTimeLimit
    ) -> Int {
        let tokens = min(speed * (timeLimit / .seconds(1)) * 2 / 3, 1_048_576)
        return max(Int(tokens) / 16 * 16, leastLength)
    }

    /// Forgets what was measured when the back end has loaded another model.
    mutating func follow(_ model: String) {
        guard self.model != model else { return }
        self.model = model
        speeds = []
    }

    /// A job begins.
    mutating func begins(_ job: Job) {
        timeLimit = job.timeLimit
    }

    /// A text came, whole or cut off.
    mutating func ended(
        _ job: Job, _ text: GeneratedText, _ slot: BridgeSlot, after elapsed: Duration
    ) {
        let enough = min(Self.tellingTokens, Double(job.payload.maximumLength) / 2)
        var tokens = GenerationSpeed.tokens(of: text)
        var time = elapsed
        if let progress = slot.progress, let beginning = slot.beginning {
            tokens = Double(progress.tokens - beginning.tokens)
            time -= beginning.elapsed
        }
        guard tokens >= enough,
            let speed = GenerationSpeed.perSecond(tokens: tokens, in: time)
        else { return }
        speeds.append(speed)
        if speeds.count > Self.memory { speeds.removeFirst() }
    }

    /// The time was over and there was no text: the back end is slower than the job needed, how
    /// much is not known, and what was measured before does not count.
    mutating func ranOut(_ job: Job, after elapsed: Duration) {
        let needed = GenerationSpeed.perSecond(
            tokens: Double(job.payload.maximumLength), in: elapsed)
        if let needed { speeds = [needed / 2] }
    }
}
