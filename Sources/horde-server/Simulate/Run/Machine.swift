import HordeCore

/// A simulated worker.
struct Machine {
    /// The number of its group.
    let group: Int
    /// The name.
    let name: String
    /// The owner's account.
    let owner: UserID
    /// The worker.
    let id: WorkerID
    /// What its choices come from.
    var chance: Chance
    /// True while it is there.
    var isOn = false
    /// Counts up when it comes or goes, so that old plans are dropped.
    var period = 0
    /// Its pops that wait for a job.
    var waiting: [PopID] = []
}
