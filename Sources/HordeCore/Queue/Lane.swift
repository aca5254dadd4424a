/// The waiting requests that one kind of worker looks at, by party.
struct Lane: TableRow {
    let id: LaneKey
    /// The parties by age, in the order of their oldest requests in the lane.
    var elders = SummedList<Elder>()
    /// The load of the anonymous callers in it.
    var callerLoad = Load.none

    init(_ id: LaneKey) {
        self.id = id
    }

    var isEmpty: Bool { elders.isEmpty }

    /// The load of everything that waits in the lane.
    var load: Load { elders.contents.load }
}
