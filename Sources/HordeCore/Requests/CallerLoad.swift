/// How much one anonymous caller has asked for.
struct CallerLoad: TableRow {
    let id: CallerID
    /// Its open jobs, at least one.
    var jobs: Int
}
