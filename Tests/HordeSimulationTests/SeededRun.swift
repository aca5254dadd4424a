import Foundation
import HordeCore
import HordeStore
import HordeTestSupport

/// The whole run of one seed: every fifth on real files, the others in memory.
struct SeededRun {
    let seed: UInt64
    var length = 180

    /// Runs it, and on failure looks for a shorter list of steps that fails too.
    ///
    /// - Returns: the digest of all that could be seen.
    func run() async throws -> UInt64 {
        let steps = Workload.steps(seed: seed, count: length)
        do {
            return try await run(steps)
        } catch let failure as SimulationFailure {
            let shrunk = await Shrinker(run: self).shrink(steps, failure)
            throw ShrunkFailure(failure: failure, steps: shrunk)
        }
    }

    /// Runs a list of steps on a fresh horde in memory, and on failure looks for a shorter one.
    ///
    /// - Returns: how often each life was seen.
    func sightings(_ steps: [SimulationStep]) async throws -> [Life: Int] {
        do {
            let simulation = try await Simulation(seed: seed, home: MemoryHome())
            _ = try await simulation.run(steps)
            return simulation.sightings
        } catch let failure as SimulationFailure {
            let shrunk = await Shrinker(run: self).shrink(steps, failure)
            throw ShrunkFailure(failure: failure, steps: shrunk)
        }
    }

    /// Runs it in memory, with lenders or without.
    ///
    /// - Returns: how often each act was seen.
    func acts(hasLenders: Bool) async throws -> [Act: Int] {
        let simulation = try await Simulation(seed: seed, home: MemoryHome())
        _ = try await simulation.run(
            Workload.steps(seed: seed, count: length, hasLenders: hasLenders))
        return simulation.acts
    }

    /// Runs a list of steps on a fresh horde.
    func run(_ steps: [SimulationStep]) async throws -> UInt64 {
        guard seed.isMultiple(of: 5) else {
            return try await Simulation(seed: seed, home: MemoryHome()).run(steps)
        }
        let directory = FileManager.default.temporaryDirectory
            .appending(path: "horde-simulation-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: directory) }
        let home = FileHome(directory: directory.path())
        return try await Simulation(seed: seed, home: home).run(steps)
    }
}
