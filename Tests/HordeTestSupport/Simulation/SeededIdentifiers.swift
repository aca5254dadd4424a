import HordeCore
import Synchronization

/// Identifiers that follow from a seed.
package final class SeededIdentifiers: IdentifierSource {
    private let generator: Mutex<SeededGenerator>

    package init(seed: UInt64) {
        generator = Mutex(SeededGenerator(seed: seed))
    }

    package func next() -> UInt128 {
        generator.withLock { UInt128($0.next()) << 64 | UInt128($0.next()) }
    }
}
