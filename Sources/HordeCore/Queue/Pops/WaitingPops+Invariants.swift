extension WaitingPops {
    /// Traps unless each list holds exactly the pops that belong in it, longest first.
    ///
    /// - Parameter workers: The workers as they are.
    func checkInvariants(_ workers: Table<Worker>) {
        let ordered = pops.values.sorted { $0.entry < $1.entry }
        func check(_ list: PopList?, _ isIn: (WaitingPop) -> Bool, _ rule: StaticString) {
            let entries = ordered.filter(isIn).map(\.entry)
            list?.checkInvariants()
            precondition(list?.all ?? [] == entries, "\(rule)")
        }
        check(everybody, { _ in true }, "All pops are in order.")
        for pop in ordered {
            precondition(
                pop.reach == workers[pop.worker]?.reach, "What a worker offers is known.")
            check(byOwner[pop.owner], { $0.owner == pop.owner }, "An owner's pops are in order.")
            check(
                byWorker[pop.worker], { $0.worker == pop.worker },
                "A worker's pops are in order.")
            for model in pop.models {
                check(
                    byModel[model], { $0.models.contains(model) },
                    "The pops that offer a model are in order.")
            }
            for user in pop.priorityUsers {
                check(
                    byPriority[user], { $0.priorityUsers.contains(user) },
                    "The pops that list a user are in order.")
            }
        }
    }
}
