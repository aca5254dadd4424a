extension HordeService {
    /// Traps unless all that must add up does.
    package func checkInvariants() {
        state.ledger.checkInvariants()
    }
}
