extension [HordeEvent] {
    /// The answers that pops got among these facts: the pop, the jobs it was given, and how many
    /// requests were passed over for which reason.
    package var popAnswers: [(pop: PopID, jobs: [JobID], skipped: [SkipReason: Int])] {
        compactMap { event in
            guard case .volatile(let event) = event,
                case .popAnswered(let pop, _, let jobs, let skipped) = event.fact
            else { return nil }
            return (pop, jobs, skipped)
        }
    }
}
