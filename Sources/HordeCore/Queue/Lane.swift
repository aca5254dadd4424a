/// A lane in which something waits.
struct Lane: TableRow {
    let id: LaneKey
    /// How many requests are in it.
    var requests = 0
    /// Their load.
    var load = Load.none
    /// The load of the anonymous callers in it.
    var callerLoad = Load.none

    init(_ id: LaneKey) {
        self.id = id
    }
}
