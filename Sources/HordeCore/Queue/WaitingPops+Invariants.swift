extension WaitingPops {
    /// Traps unless every index holds exactly the pops that belong in it, longest first.
    func checkInvariants() {
        var everybody: [Entry] = []
        var byModel: [String: [Entry]] = [:]
        var byOwner: [UserID: [Entry]] = [:]
        var byPriority: [UserID: [Entry]] = [:]
        for (id, pop) in pops {
            precondition(pop.id == id, "A pop is found under its name.")
            let entry = Entry(arrival: pop.arrival, pop: id)
            everybody.append(entry)
            byOwner[pop.owner, default: []].append(entry)
            for model in pop.models { byModel[model, default: []].append(entry) }
            for user in pop.priorityUsers { byPriority[user, default: []].append(entry) }
        }
        precondition(self.everybody == everybody.sorted(), "All who wait are listed.")
        precondition(
            self.byModel == byModel.mapValues { $0.sorted() }, "Who waits is listed by model.")
        precondition(
            self.byOwner == byOwner.mapValues { $0.sorted() }, "Who waits is listed by owner.")
        precondition(
            self.byPriority == byPriority.mapValues { $0.sorted() },
            "Who waits is listed by the users who come first.")
    }
}
