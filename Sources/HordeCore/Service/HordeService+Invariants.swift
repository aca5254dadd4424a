extension HordeService {
    /// Traps unless everything that is kept twice agrees, for tests and simulations.
    package func checkInvariants() {
        state.checkInvariants()
    }
}
