extension [HordeEvent] {
    /// How much work these facts are, about: one for each, and one for every four workers whose
    /// progress is written down.
    var work: Int {
        reduce(0) { sum, event in
            guard case .durable(.workersProgressed(let progress)) = event else { return sum + 1 }
            return sum + 1 + progress.count / 4
        }
    }
}
