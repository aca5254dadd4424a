import HordeCore

/// Something that happens in a simulated community.
enum Occurrence {
    /// A user, by number, wants a text.
    case wish(person: Int, period: Int)
    /// A requester has waited as long as its patience lasts.
    case impatience(RequestID)
    /// A requester looks how its request is going.
    case look(RequestID)
    /// A worker, by number, comes or goes.
    case turn(machine: Int)
    /// A thread of a worker asks for a job.
    case pop(machine: Int, period: Int)
    /// A worker hands a text in.
    case delivery(JobID)
    /// An event of the scenario, by number.
    case event(Int)
    /// Balances and waits are written down.
    case sample
}
