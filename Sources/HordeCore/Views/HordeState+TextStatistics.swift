extension HordeState {
    /// Delivered texts, from counters.
    func textStatistics(at now: Timestamp) -> TextStatistics {
        TextStatistics(
            minute: throughput.total(at: now), hour: hourly.total(at: now),
            day: Self.sum(modelTexts.last(24, at: now)),
            month: Self.sum(modelTexts.last(ModelTexts.hourLimit, at: now)), total: allTexts)
    }

    /// Delivered texts by model, from counters; those of models that are not counted by name are
    /// left out.
    func modelStatistics(at now: Timestamp) -> ModelStatistics {
        let names = modelTexts.totals.keys.filter { $0 != ModelTexts.others }
        let day = modelTexts.last(24, at: now)
        let month = modelTexts.last(ModelTexts.hourLimit, at: now)
        func each(_ counts: [String: TextCount]) -> [String: TextCount] {
            Dictionary(uniqueKeysWithValues: names.map { ($0, counts[$0] ?? .zero) })
        }
        return ModelStatistics(
            day: each(day), month: each(month), total: each(modelTexts.totals))
    }

    private static func sum(_ counts: [String: TextCount]) -> TextCount {
        counts.values.reduce(into: .zero) { $0 += $1 }
    }
}
