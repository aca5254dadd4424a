import Testing

@testable import HordeBridge

@Suite struct OwnerWatchTests {
    /// A look: own generations that run, own that began since the last look, and the figures.
    struct Look: Sendable {
        var running = 0
        var begun = 0
        var load: BackendLoad?
    }

    static func load(_ running: Int, _ total: Int? = nil, idle: Int? = nil) -> BackendLoad {
        BackendLoad(running: running, total: total, idle: idle.map { .seconds($0) })
    }

    /// Looks and the seconds that the bridge yields after each; nil where it serves.
    @Test(arguments: [
        // A back end without figures is served.
        ([Look(), Look(running: 1)], [nil, nil]),
        // Nobody has ever used it.
        ([Look(load: load(0, 0, idle: 3))], [nil]),
        // It was used just before the bridge began.
        ([Look(load: load(0, 4, idle: 5)), Look(load: load(0, 4, idle: 20))], [15, nil]),
        // It runs what is not ours; afterwards it is quiet for 20 s.
        (
            [
                Look(load: load(1, 0, idle: 0)), Look(load: load(0, 1, idle: 2)),
                Look(load: load(0, 1, idle: 21)),
            ], [20, 18, nil]
        ),
        // It runs ours alone, and counts them.
        (
            [
                Look(load: load(0, 0, idle: 90)), Look(running: 1, begun: 1, load: load(1, 0)),
                Look(load: load(0, 1, idle: 0)), Look(load: load(0, 1, idle: 3)),
            ], [nil, nil, nil, nil]
        ),
        // Ours is counted only after the look that follows its end.
        (
            [
                Look(load: load(0, 0, idle: 90)), Look(begun: 1, load: load(0, 0, idle: 0)),
                Look(load: load(0, 1, idle: 1)),
            ], [nil, nil, nil]
        ),
        // The owner's came and went between two looks.
        (
            [
                Look(load: load(0, 7, idle: 90)), Look(begun: 1, load: load(0, 9, idle: 5)),
                Look(load: load(0, 9, idle: 20)),
            ], [nil, 15, nil]
        ),
        // The owner waits behind ours.
        (
            [Look(load: load(0, 0, idle: 9)), Look(running: 1, begun: 1, load: load(2, 0))],
            [nil, 20]
        ),
        // A program that counts nothing is served as soon as it runs nothing of others.
        ([Look(load: load(1)), Look(load: load(0))], [20, nil]),
        // A restart begins to count anew.
        ([Look(load: load(0, 9, idle: 90)), Look(load: load(0, 0, idle: 1))], [nil, nil]),
    ])
    func yields(looks: [Look], seconds: [Int?]) {
        var watch = OwnerWatch()
        var pauses: [Duration?] = []
        for look in looks {
            for _ in 0..<look.begun { watch.generationBegins() }
            watch.lookBegins(running: look.running)
            pauses.append(watch.pause(look.load, quiet: .seconds(20)))
        }
        #expect(pauses == seconds.map { $0.map { .seconds($0) } })
    }
}
