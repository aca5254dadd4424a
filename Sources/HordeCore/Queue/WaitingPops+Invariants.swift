extension WaitingPops {
    /// Traps unless each list holds exactly the pops that belong in it, longest first.
    func checkInvariants() {
        precondition(pops.allSatisfy { $0.key == $0.value.id }, "A pop is under its own name.")
        let ordered = pops.values.map { ($0, Entry(arrival: $0.arrival, pop: $0.id)) }
            .sorted { $0.1 < $1.1 }
        precondition(all == ordered.map(\.1), "All pops are in order.")
        for (pop, _) in ordered {
            precondition(
                own(of: pop.owner) == ordered.filter { $0.0.owner == pop.owner }.map(\.1),
                "An owner's pops are in order.")
            for model in pop.models {
                precondition(
                    offering([model])
                        == ordered.filter { $0.0.models.contains(model) }.map(\.1),
                    "The pops that offer a model are in order.")
            }
            for user in pop.priorityUsers {
                precondition(
                    listing(user)
                        == ordered.filter { $0.0.priorityUsers.contains(user) }.map(\.1),
                    "The pops that list a user are in order.")
            }
        }
    }
}
