import HordeBridge
import Testing

@Suite struct BridgeMachineUnwantedTests {
    @Test func endsTheGenerationOnce() {
        var driver = MachineDriver.generating()
        #expect(
            driver.on(.noLongerWanted(["other", "job-1"])) == [
                .note(.jobUnwanted(id: "job-1")), .abandon(.sample),
            ])
        #expect(driver.on(.noLongerWanted(["job-1"])).isEmpty)
    }

    @Test func deliversWhatThereIs() {
        var driver = MachineDriver.generating()
        _ = driver.on(.noLongerWanted(["job-1"]))
        #expect(
            driver.on(.generated(slot: 0, .sample)) == [
                .submit(slot: 0, .delivering(.sample, of: .sample), abandoning: nil)
            ])
    }

    @Test(arguments: [
        BridgeEvent.generated(slot: 0, GeneratedText("")),
        .generateFailed(slot: 0, .busy, after: .zero),
        .generateFailed(slot: 0, .unusableAnswer, after: .zero),
    ])
    func givesBackWhatIsNothing(_ end: BridgeEvent) {
        var driver = MachineDriver.generating()
        _ = driver.on(.noLongerWanted(["job-1"]))
        let actions = driver.acts(on: end)
        #expect(actions.count == 1)
        guard case .submit(slot: 0, let submission, _) = actions.first else {
            Issue.record("The horde is told.")
            return
        }
        #expect(submission == .returning(.sample))
    }

    @Test func givesBackAWaitingJobInsteadOfTryingAgain() {
        var driver = MachineDriver.generating()
        _ = driver.on(.generateFailed(slot: 0, .busy, after: .zero))
        #expect(driver.acts(on: .noLongerWanted(["job-1"])).isEmpty)
        #expect(driver.notes(on: .woke(.slot(0))) == [.jobReturned(id: "job-1", .cancelled)])
    }

    @Test func leavesOtherJobsAlone() {
        var driver = MachineDriver.generating()
        #expect(driver.on(.noLongerWanted(["other"])).isEmpty)
        _ = driver.on(.generated(slot: 0, .sample))
        #expect(driver.on(.noLongerWanted(["job-1"])).isEmpty)
    }
}
