package import HordeCore

/// One thing that happens in a simulation.
///
/// Users, workers, requests and jobs are given as picks, which are resolved against what is there
/// when the step is done, so that any part of a list of steps is a list of steps; of requests and
/// jobs, −1 is the last one, −2 the one before it.
package enum SimulationStep: Sendable {
    case register(name: Int)
    case adjust(user: Int, centikudos: Int64, byAdministrator: Bool)
    case role(user: Int, UserRoles, isOn: Bool)
    case modes(ModesPlan)
    case submit(SubmitPlan)
    case status(request: Int, waitSeconds: Int64)
    case cancel(request: Int)
    case transfer(TransferPlan)
    case pop(PopPlan)
    case withdraw(pop: Int)
    case deliver(DeliverPlan)
    case fail(job: Int, byOwner: Bool)
    case maintenance(worker: Int, isOn: Bool, byOwner: Bool)
    case pause(worker: Int, isOn: Bool)
    case removeWorker(worker: Int)
    case award(user: Int, centikudos: Int64, isGift: Bool, byAdministrator: Bool)
    case reverse(movement: Int)
    /// Sets somebody's monthly grant, or changes it by an amount.
    case grant(user: Int, centikudos: Int64, adds: Bool, byAdministrator: Bool)
    /// Complains about a text of a request, or about one that is not of it.
    case report(request: Int, text: Int, isForeign: Bool)
    /// The operator gives other sizes of models.
    case catalogue(Int)
    /// Lends a key, changes one, or takes one back.
    case lend(user: Int, LendPlan)
    case changeKey(key: Int, LendPlan, byOwner: Bool)
    case takeBack(key: Int, byOwner: Bool)
    case delete(DeletePlan)
    case undelete(user: Int, bySelf: Bool)
    case look(user: Int)
    case advance(milliseconds: Int64, sweeps: Bool)
    /// Goes to some milliseconds after the next time at which something of a kind falls due, or
    /// before it, and lets what is due happen.
    case approach(Due, milliseconds: Int64)
    case sweep
    case commit
    /// Begins a commit that ends with the next one.
    case slowCommit
    case breakJournal([FaultyJournal.Fault])
    case crash
    case restart

    /// What falls due.
    package enum Due: Sendable {
        case job
        case request
    }
}

/// Which mode is switched.
package enum ModesPlan: Sendable {
    case anonymous(Bool)
    case registration(HordeModes.Registration)
    case workersByInvitation(Bool)
    case minimumStanding(Int64?)
    case maintenance(Bool)
    case withoutRights
}

/// A request to be made up.
///
/// It holds no text, so it can be printed.
package struct SubmitPlan: Sendable {
    package var user: Int
    package var caller: UInt64
    package var terms: RequestTerms
    /// Picks of workers to be named.
    package var workers: [Int]
    package var namesUnknownWorker: Bool
    package var promptBytes: Int
    package var hasBlockedWord: Bool
    /// A pick among the keys that are lent, by which its owner is asked to pay; nil for none.
    package var lentKey: Int?
}

/// A transfer to be made up.
package struct TransferPlan: Sendable {
    package enum Amount: Sendable {
        case exactly(Int64)
        /// Part of what the giver has, in percent.
        case share(Int64)
    }

    package var source: Int
    package var destination: Int
    package var amount: Amount
    /// The number of an idempotency key.
    package var key: Int?
    /// True to send again what was sent last.
    package var repeatsLast: Bool
    /// A pick among the keys that are lent, whose budget is to grow; nil for none.
    package var lentKey: Int?
}

/// A pop to be made up.
package struct PopPlan: Sendable {
    /// Which of the workers of the simulation it is: its name follows from it.
    package var worker: Int
    /// A pick of its owner, should it be new; or of a stranger.
    package var owner: Int
    package var isStranger: Bool
    package var offer: WorkerOffer
    /// True to offer what the worker offered before, if it is known.
    package var keepsOffer: Bool
    package var blocksWords: Bool
    package var priorityUsers: [Int]
    package var amount: Int
    package var waitSeconds: Int64
}

/// A delivery to be made up.
package struct DeliverPlan: Sendable {
    package var job: Int
    /// True to pick among all jobs ever handed out, not among those thought to run.
    package var picksAmongAll: Bool
    package var byOwner: Bool
    package var bytes: Int
    package var isUnknown: Bool
    package var state: Generation.State
}
