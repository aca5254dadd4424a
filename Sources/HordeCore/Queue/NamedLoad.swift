/// The load of requests that name workers.
struct NamedLoad: TableRow {
    /// Where they would be if they named none.
    let id: LaneKey
    var requests = 0
    var load = Load.none
}
