import HordeBridge
import Testing

@Suite struct BridgeMachineGenerationTests {
    static func returning(abandoning: Bool) -> BridgeAction {
        .submit(slot: 0, .returning(.sample), abandoning: abandoning ? .sample : nil)
    }

    @Test func deliversAText() {
        var driver = MachineDriver.generating()
        #expect(
            driver.on(.generated(slot: 0, .sample)) == [
                .submit(slot: 0, .delivering(.sample, of: .sample), abandoning: nil)
            ])
    }

    @Test func keepsAJobWhileTheBackendIsBusy() {
        var driver = MachineDriver.generating()
        let delays = [2, 4, 8, 10, 10]
        for (index, seconds) in delays.enumerated() {
            let notes: [BridgeAction] = index == 0 ? [.note(.jobWaits(id: "job-1"))] : []
            #expect(
                driver.on(.generateFailed(slot: 0, .busy, after: .seconds(1))) == notes + [
                    .sleep(.slot(0), .seconds(seconds))
                ])
            let spent = delays[...index].reduce(0, +) + index + 1
            #expect(
                driver.on(.woke(.slot(0))) == [
                    .generate(slot: 0, .sample, within: .seconds(135 - spent))
                ])
        }
    }

    @Test func givesAJobBackBeforeItsTimeIsOver() {
        var driver = MachineDriver.generating()
        #expect(
            driver.acts(on: .generateFailed(slot: 0, .busy, after: .seconds(134))) == [
                Self.returning(abandoning: false)
            ])
    }

    @Test(arguments: [
        BackendFault.closedConnection, .unusableAnswer, .webPage,
    ])
    func triesOnceMoreWhenThatMayHelp(_ fault: BackendFault) {
        var driver = MachineDriver.generating()
        #expect(
            driver.acts(on: .generateFailed(slot: 0, fault, after: .zero)) == [
                .sleep(.slot(0), .seconds(2))
            ])
        _ = driver.on(.woke(.slot(0)))
        let second = driver.acts(on: .generateFailed(slot: 0, fault, after: .zero))
        #expect(second.last == Self.returning(abandoning: fault == .closedConnection))
    }

    @Test(arguments: [
        BackendFault.refused(status: 422), .tokenOverflow, .outOfMemory, .notImplemented,
        .timedOut, .unreachable, .noModel, .unknownSoftPrompt,
    ])
    func givesAJobBackAtOnceWhenNothingHelps(_ fault: BackendFault) {
        var driver = MachineDriver.generating()
        let actions = driver.on(.generateFailed(slot: 0, fault, after: .zero))
        #expect(actions.last == Self.returning(abandoning: fault == .timedOut))
        #expect(actions.contains(.note(.jobReturned(id: "job-1", fault))))
    }

    @Test(arguments: [BackendFault.unreachable, .notImplemented, .noModel])
    func looksAtABackendThatSeemsGone(_ fault: BackendFault) {
        var driver = MachineDriver.generating()
        let actions = driver.on(.generateFailed(slot: 0, fault, after: .zero))
        #expect(actions.prefix(2) == [.note(.backendLost(fault)), .describe])
        #expect(
            driver.acts(on: .submitted(slot: 0, reward: 0)) == [.sleep(.slot(0), .seconds(2))])
        #expect(driver.on(.woke(.slot(0))).isEmpty, "No pop while the back end is unknown.")
    }

    @Test func pausesLongerAfterEachJobThatItGaveBack() {
        var driver = MachineDriver.generating()
        for seconds in [2, 4, 8, 16, 32, 64, 128, 256, 300, 300] {
            _ = driver.on(.generateFailed(slot: 0, .tokenOverflow, after: .zero))
            #expect(
                driver.acts(on: .submitted(slot: 0, reward: 0)) == [
                    .sleep(.slot(0), .seconds(seconds))
                ])
            _ = driver.on(.woke(.slot(0)))
            _ = driver.on(.popped(slot: 0, .sample))
        }
        _ = driver.on(.generated(slot: 0, .sample))
        _ = driver.on(.submitted(slot: 0, reward: 1))
        _ = driver.on(.popped(slot: 0, .sample))
        _ = driver.on(.generateFailed(slot: 0, .tokenOverflow, after: .zero))
        #expect(
            driver.acts(on: .submitted(slot: 0, reward: 0)) == [.sleep(.slot(0), .seconds(2))])
    }
}
