import HordeBridge
import Testing

@Suite struct BridgeMachineOwnerTests {
    static let pop = BridgeAction.pop(slot: 0, .sample, waitSeconds: 30)
    static let jobTaken = BridgeEvent.popped(slot: 0, .sample)

    static func sample(_ running: Int, _ total: Int, idle: Int) -> BackendDescription {
        BackendDescription(
            model: "KoboldAI/sample-2.7B", maximumLength: 80, maximumContextLength: 1024,
            load: BackendLoad(running: running, total: total, idle: .seconds(idle)))
    }

    @Test func looksBeforeEachPop() {
        var driver = MachineDriver.submitting()
        #expect(
            driver.raw(.submitted(slot: 0, reward: nil)) == [
                .note(.jobDelivered(id: "job-1", reward: nil)), .describe,
            ])
        let other = BackendDescription(
            model: "KoboldAI/other-6B", maximumLength: 60, maximumContextLength: 512)
        #expect(
            driver.acts(on: .described(other)) == [
                .sleep(.description(2), .seconds(30)),
                .pop(slot: 0, WorkerOffer(other), waitSeconds: 30),
            ])
    }

    @Test func popsNothingForABackendThatIsGoneAtThatLook() {
        var driver = MachineDriver.submitting()
        _ = driver.raw(.submitted(slot: 0, reward: nil))
        #expect(
            driver.on(.describeFailed(.unreachable)) == [
                .note(.backendLost(.unreachable)), .sleep(.description(2), .seconds(1)),
            ])
    }

    @Test func yieldsWhileTheOwnerGeneratesAndTellsOnce() {
        var driver = MachineDriver()
        _ = driver.on(.started)
        #expect(
            driver.on(.described(Self.sample(1, 0, idle: 0))) == [
                .note(.backendReady(model: "KoboldAI/sample-2.7B")), .note(.held(.backendInUse)),
                .sleep(.description(1), .seconds(20)),
            ])
        #expect(driver.on(.woke(.description(1))) == [.describe])
        #expect(
            driver.on(.described(Self.sample(0, 1, idle: 5))) == [
                .sleep(.description(2), .seconds(15))
            ])
        _ = driver.on(.woke(.description(2)))
        #expect(
            driver.on(.described(Self.sample(0, 1, idle: 20))) == [
                .note(.released(.backendInUse)), .sleep(.description(3), .seconds(30)), Self.pop,
            ])
    }

    @Test func letsARunningJobEndAndTakesNoOther() {
        var driver = MachineDriver.generating()
        _ = driver.on(.woke(.description(1)))
        #expect(driver.notes(on: .described(Self.sample(2, 0, idle: 0))) == [.held(.backendInUse)])
        _ = driver.on(.generated(slot: 0, .sample))
        #expect(driver.acts(on: .submitted(slot: 0, reward: nil)).isEmpty)
    }

    @Test func waitsForFiveMinutesWhenOnlyIdleTimeIsGiven() {
        var driver = MachineDriver { $0.onlyWhenIdle = true }
        _ = driver.on(.started)
        #expect(
            driver.acts(on: .described(Self.sample(0, 3, idle: 60))) == [
                .sleep(.description(1), .seconds(240))
            ])
        _ = driver.on(.woke(.description(1)))
        #expect(driver.acts(on: .described(Self.sample(0, 3, idle: 300))).contains(Self.pop))
    }

    /// KoboldAI tells no figures; that it is busy without a generation of ours tells all.
    @Test(arguments: [(false, 20), (true, 300)])
    func pausesAfterABusyBackendWithoutFigures(onlyWhenIdle: Bool, seconds: Int) {
        var driver = MachineDriver.popping { $0.onlyWhenIdle = onlyWhenIdle }
        _ = driver.on(Self.jobTaken)
        let wait = driver.acts(on: .generateFailed(slot: 0, .busy, after: .zero))
        if onlyWhenIdle {
            #expect(wait == [.submit(slot: 0, .returning(.sample), abandoning: nil)])
        } else {
            #expect(wait == [.sleep(.slot(0), .seconds(2))])
            _ = driver.on(.woke(.slot(0)))
            _ = driver.on(.generated(slot: 0, .sample))
        }
        var actions = driver.acts(on: .submitted(slot: 0, reward: nil))
        if onlyWhenIdle {
            #expect(actions == [.sleep(.slot(0), .seconds(2))])
            actions = driver.acts(on: .woke(.slot(0)))
        }
        #expect(actions == [.sleep(.slot(0), .seconds(seconds))])
        #expect(driver.on(.woke(.slot(0))) == [Self.pop])
    }

    @Test func takesNoOffenceAtABackendThatIsBusyWithItsOwn() {
        var driver = MachineDriver.popping(threads: 2)
        _ = driver.on(Self.jobTaken)
        _ = driver.on(.popped(slot: 1, .with(id: "job-2")))
        _ = driver.on(.generateFailed(slot: 0, .busy, after: .zero))
        _ = driver.on(.woke(.slot(0)))
        _ = driver.on(.generated(slot: 0, .sample))
        #expect(driver.acts(on: .submitted(slot: 0, reward: nil)) == [Self.pop])
    }

    @Test func asksForAnEmptyTextOnceMore() {
        var driver = MachineDriver.generating()
        let empty = GeneratedText("")
        #expect(
            driver.acts(on: .generated(slot: 0, empty)) == [.sleep(.slot(0), .seconds(2))])
        #expect(
            driver.on(.woke(.slot(0))) == [
                .generate(slot: 0, .sample, within: .seconds(133))
            ])
        #expect(
            driver.acts(on: .generated(slot: 0, empty)) == [
                .submit(slot: 0, .delivering(empty, of: .sample), abandoning: nil)
            ])
    }

    @Test func tellsOnceThatATextBegins() {
        var driver = MachineDriver.generating()
        let first = GenerationProgress(pieces: 1, bytes: 4)
        #expect(driver.on(.progressed(slot: 0, first)) == [.note(.jobBegun(id: "job-1"))])
        #expect(
            driver.on(.progressed(slot: 0, GenerationProgress(pieces: 2, bytes: 9))).isEmpty)
        _ = driver.on(.generated(slot: 0, .sample))
        #expect(driver.on(.progressed(slot: 0, first)).isEmpty)
    }
}
