import HordeBridge
import Testing

@Suite struct BridgeMachineSubmitTests {
    static let submit = BridgeAction.submit(
        slot: 0, .delivering(.sample, of: .sample), abandoning: nil)
    static let pop = BridgeAction.pop(slot: 0, .sample, waitSeconds: 30)

    @Test func asksForTheNextJobAtOnce() {
        var driver = MachineDriver.submitting()
        #expect(
            driver.on(.submitted(slot: 0, reward: 10.29)) == [
                .note(.jobDelivered(id: "job-1", reward: 10.29)), Self.pop,
            ])
    }

    @Test(arguments: [
        HordeFault.status(404, "InvalidJobID"), .status(404), .status(400, "AbortedGen"),
    ])
    func dropsAJobThatIsGone(_ fault: HordeFault) {
        var driver = MachineDriver.submitting()
        #expect(
            driver.on(.submitFailed(slot: 0, fault)) == [
                .note(.jobDropped(id: "job-1", fault)), Self.pop,
            ])
    }

    @Test func takesADuplicateForASuccess() {
        var driver = MachineDriver.submitting()
        #expect(
            driver.on(.submitFailed(slot: 0, .status(400, "DuplicateGen"))) == [
                .note(.jobDelivered(id: "job-1", reward: nil)), Self.pop,
            ])
    }

    @Test(arguments: [
        HordeFault(.unreachable), HordeFault(.timedOut), HordeFault(.closedConnection),
        HordeFault(.malformed), .status(429), .status(500), .status(503), .status(400),
    ])
    func repeatsTheSameSubmitForTheTimeLimitOfItsJob(_ fault: HordeFault) {
        var driver = MachineDriver.submitting()
        for seconds in [2, 4, 8, 16, 30, 30, 30] {
            #expect(
                driver.on(.submitFailed(slot: 0, fault)) == [
                    .note(.submitRepeats(id: "job-1", fault)),
                    .sleep(.slot(0), .seconds(seconds)),
                ])
            #expect(driver.on(.woke(.slot(0))) == [Self.submit])
        }
        #expect(
            driver.on(.submitFailed(slot: 0, fault)) == [
                .note(.jobDropped(id: "job-1", fault)), Self.pop,
            ])
    }

    @Test func countsTheTimeThatItsSubmitsTook() {
        var driver = MachineDriver.submitting()
        let fault = HordeFault(.timedOut)
        for seconds in [60, 60] {
            _ = driver.on(.submitFailed(slot: 0, fault, after: .seconds(seconds)))
            #expect(driver.on(.woke(.slot(0))) == [Self.submit])
        }
        #expect(
            driver.on(.submitFailed(slot: 0, fault, after: .seconds(60))) == [
                .note(.jobDropped(id: "job-1", fault)), Self.pop,
            ])
    }

    @Test func givesTheNextTextItsOwnTime() {
        var driver = MachineDriver.submitting()
        let fault = HordeFault(.unreachable)
        _ = driver.on(.submitFailed(slot: 0, fault, after: .seconds(100)))
        _ = driver.on(.woke(.slot(0)))
        _ = driver.on(.submitted(slot: 0, reward: 1))
        _ = driver.on(.popped(slot: 0, .sample))
        _ = driver.on(.generated(slot: 0, .sample))
        #expect(
            driver.acts(on: .submitFailed(slot: 0, fault, after: .seconds(100))) == [
                .sleep(.slot(0), .seconds(2))
            ])
    }

    @Test(arguments: [
        HordeFault.status(401, "InvalidAPIKey"), .status(403, "WrongCredentials"),
    ])
    func endsWhenTheHordeRefuses(_ fault: HordeFault) {
        var driver = MachineDriver.submitting()
        let actions = driver.on(.submitFailed(slot: 0, fault))
        #expect(actions.contains(.note(.jobDropped(id: "job-1", fault))))
        #expect(actions.last == .finish(.refused(fault)))
        #expect(!actions.contains(Self.pop))
    }
}
