/// One of a worker's threads: it holds at most one job.
struct BridgeSlot: Sendable, Hashable {
    /// Where a slot stands.
    enum Phase: Sendable, Hashable {
        /// Waits for the back end.
        case idle
        /// Asks for a job, offering these models.
        case popping(models: [String])
        /// Pauses before it asks again.
        case resting
        /// The back end generates.
        case generating(Job)
        /// Pauses before the job goes to the back end again.
        case waitingToGenerate(Job)
        /// Tells the horde.
        case submitting(Submission)
        /// Pauses before it tells the horde again.
        case waitingToSubmit(Submission)
        /// Takes no more jobs.
        case ended
    }

    /// The first piece of a text: the prompt is read by then.
    struct Beginning: Sendable, Hashable {
        /// Tokens of it.
        let tokens: Int
        /// How long it took to come.
        let elapsed: Duration
    }

    /// Where the slot stands.
    var phase = Phase.idle
    /// Pops in a row that were answered early and brought no job.
    var emptyAnswers = 0
    /// The number of the present pause after such an answer.
    var turn = 0
    /// Pops in a row that failed.
    var popFailures = 0
    /// Jobs in a row that had to be given back.
    var faultedJobs = 0
    /// Failed tries at what the phase is about, for the present job.
    var failures = 0
    /// Time that the present job has spent with the back end or waiting for it; from its first
    /// submit on, the time spent on telling the horde.
    var spent = Duration.zero
    /// How far the present generation has come; nil while the back end has not told.
    var progress: GenerationProgress?
    /// What the back end had told first of the present generation.
    var beginning: Beginning?
    /// Whether the back end was busy for its owner during the present job.
    var metOwner = false
    /// Whether the horde said that nobody wants the present job any more.
    var isUnwanted = false
    /// How long the horde is told about the present job.
    var keepingTime = Job.usualTimeLimit

    /// Whether the slot asks for jobs, or will when its pause is over.
    var isAsking: Bool {
        switch phase {
        case .popping, .resting: true
        case .idle, .generating, .waitingToGenerate, .submitting, .waitingToSubmit, .ended: false
        }
    }

    /// Whether the slot takes no more jobs.
    var isEnded: Bool { phase == .ended }
}
