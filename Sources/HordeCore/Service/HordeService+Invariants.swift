extension HordeService {
    /// Traps unless everything that is kept twice agrees, and all that must add up does.
    package func checkInvariants() {
        state.checkInvariants()
    }
}
