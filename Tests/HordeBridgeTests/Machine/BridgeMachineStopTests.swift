import HordeBridge
import Testing

@Suite struct BridgeMachineStopTests {
    static let timers: [BridgeAction] = [
        .sleep(.grace, .seconds(8)), .sleep(.end, .milliseconds(9500)),
    ]

    @Test func endsAtOnceWhenNothingRuns() {
        var driver = MachineDriver()
        _ = driver.on(.started)
        #expect(
            driver.on(.stopRequested) == [
                .note(.stopping), .cancelPops, .finish(.stopped),
            ])
        #expect(driver.on(.described(.sample)).isEmpty)
        #expect(driver.on(.stopRequested).isEmpty)
    }

    @Test func waitsForPopsThatItCutsOff() {
        var driver = MachineDriver.popping()
        #expect(
            driver.on(.stopRequested) == [.note(.stopping), .cancelPops] + Self.timers)
        #expect(
            driver.on(.popFailed(slot: 0, HordeFault(.cancelled))) == [.finish(.stopped)])
    }

    @Test func givesBackAJobThatComesTooLate() {
        var driver = MachineDriver.popping()
        _ = driver.on(.stopRequested)
        #expect(
            driver.acts(on: .popped(slot: 0, .sample)) == [
                .submit(slot: 0, .returning(.sample), abandoning: .sample)
            ])
        #expect(driver.on(.submitted(slot: 0, reward: 0)) == [.finish(.stopped)])
    }

    @Test func letsARunningJobEndAndDeliversIt() {
        var driver = MachineDriver.generating()
        #expect(driver.acts(on: .stopRequested) == [.cancelPops] + Self.timers)
        #expect(
            driver.on(.generated(slot: 0, .sample)) == [
                .submit(slot: 0, .delivering(.sample, of: .sample), abandoning: nil)
            ])
        #expect(driver.acts(on: .submitted(slot: 0, reward: 1)) == [.finish(.stopped)])
    }

    @Test func givesBackWhatDoesNotEndWithinTheGrace() {
        var driver = MachineDriver.generating()
        _ = driver.on(.stopRequested)
        #expect(driver.on(.woke(.grace)) == [.cancelGenerations])
        #expect(
            driver.acts(on: .generateFailed(slot: 0, .cancelled, after: .seconds(9))) == [
                .submit(slot: 0, .returning(.sample), abandoning: .sample)
            ])
        #expect(driver.on(.submitted(slot: 0, reward: 0)) == [.finish(.stopped)])
    }

    @Test func endsInTheEndWhateverRuns() {
        var driver = MachineDriver.generating()
        _ = driver.on(.stopRequested)
        _ = driver.on(.woke(.grace))
        #expect(driver.on(.woke(.end)) == [.finish(.stopped)])
    }

    @Test func givesBackAJobThatWaitsForABusyBackend() {
        var driver = MachineDriver.generating()
        _ = driver.on(.generateFailed(slot: 0, .busy, after: .zero))
        #expect(
            driver.acts(on: .stopRequested) == [
                .cancelPops, .submit(slot: 0, .returning(.sample), abandoning: nil),
            ] + Self.timers)
        #expect(driver.on(.woke(.slot(0))).isEmpty)
    }

    @Test func repeatsAFailedSubmitUntilTheGraceIsOver() {
        var driver = MachineDriver.submitting()
        _ = driver.on(.submitFailed(slot: 0, .status(503)))
        #expect(
            driver.acts(on: .stopRequested) == [
                .cancelPops,
                .submit(slot: 0, .delivering(.sample, of: .sample), abandoning: nil),
            ] + Self.timers)
        let submit = BridgeAction.submit(
            slot: 0, .delivering(.sample, of: .sample), abandoning: nil)
        for _ in 1...5 {
            #expect(
                driver.acts(on: .submitFailed(slot: 0, .status(503))) == [
                    .sleep(.slot(0), .seconds(1))
                ])
            #expect(driver.on(.woke(.slot(0))) == [submit])
        }
        _ = driver.on(.submitFailed(slot: 0, .status(503)))
        #expect(driver.on(.woke(.grace)) == [.cancelGenerations, submit])
        #expect(driver.on(.woke(.slot(0))).isEmpty)
        #expect(
            driver.acts(on: .submitFailed(slot: 0, .status(503))) == [.finish(.stopped)])
    }

    @Test func endsARestingSlotAtOnce() {
        var driver = MachineDriver.popping()
        _ = driver.on(.poppedNothing(slot: 0, after: .zero))
        #expect(driver.acts(on: .stopRequested) == [.cancelPops, .finish(.stopped)])
    }
}
