import HordeTestSupport

/// Looks for a short list of steps that fails like a long one.
struct Shrinker {
    let run: SeededRun
    /// How many lists are tried.
    var attempts = 150

    /// Drops chunks of the list, large ones first, while it still fails.
    func shrink(
        _ steps: [SimulationStep], _ failure: SimulationFailure
    ) async -> [SimulationStep] {
        var best = Array(steps.prefix(failure.step + 1))
        var left = attempts
        var size = max(1, best.count / 2)
        while left > 0 {
            var start = 0
            while start < best.count, left > 0 {
                left -= 1
                var shorter = best
                shorter.removeSubrange(start..<min(start + size, best.count))
                if await fails(shorter, like: failure) { best = shorter } else { start += size }
            }
            if size == 1 { break }
            size = max(1, size / 2)
        }
        return best
    }

    /// True when the list fails with the same complaint, whatever the figures in it.
    private func fails(_ steps: [SimulationStep], like first: SimulationFailure) async -> Bool {
        do {
            _ = try await run.run(steps)
            return false
        } catch let failure as SimulationFailure {
            return Self.words(of: failure) == Self.words(of: first)
        } catch {
            return false
        }
    }

    private static func words(of failure: SimulationFailure) -> [Substring] {
        failure.complaint.split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
    }
}

/// A failure with the short list of steps that leads to one.
struct ShrunkFailure: Error, CustomStringConvertible {
    let failure: SimulationFailure
    let steps: [SimulationStep]

    var description: String {
        let lines = steps.enumerated().map { "  \($0.offset) \($0.element)" }
        return "\(failure)\n\(steps.count) steps suffice:\n" + lines.joined(separator: "\n")
    }
}
