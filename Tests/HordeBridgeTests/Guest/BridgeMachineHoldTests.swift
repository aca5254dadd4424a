import HordeBridge
import Testing

@Suite struct BridgeMachineHoldTests {
    static let pop = BridgeAction.pop(slot: 0, .sample, waitSeconds: 30)
    static let ended = BridgeEvent.popFailed(slot: 0, HordeFault(.cancelled))

    @Test(arguments: BridgeHold.allCases)
    func endsItsPopsAndAsksAgainAfterwards(_ hold: BridgeHold) {
        var driver = MachineDriver.popping()
        #expect(driver.on(.held(hold)) == [.note(.held(hold)), .interruptPops])
        #expect(driver.on(.held(hold)).isEmpty)
        #expect(driver.on(Self.ended).isEmpty)
        #expect(driver.on(.released(hold)) == [.note(.released(hold)), Self.pop])
        #expect(driver.on(.released(hold)).isEmpty)
    }

    @Test func waitsUntilNothingHolds() {
        var driver = MachineDriver.popping()
        _ = driver.on(.held(.owner))
        _ = driver.on(.held(.quietHours))
        _ = driver.on(Self.ended)
        #expect(driver.on(.released(.owner)) == [.note(.released(.owner))])
        #expect(driver.acts(on: .released(.quietHours)) == [Self.pop])
    }

    @Test func servesTheJobThatCameAtThatMoment() {
        var driver = MachineDriver.popping()
        _ = driver.on(.held(.owner))
        #expect(
            driver.acts(on: .popped(slot: 0, .sample)) == [
                .generate(slot: 0, .sample, within: .seconds(135))
            ])
        #expect(!driver.acts(on: .generated(slot: 0, .sample)).isEmpty)
        #expect(driver.acts(on: .submitted(slot: 0, reward: 1)).isEmpty)
        #expect(driver.acts(on: .released(.owner)) == [Self.pop])
    }

    @Test func takesNoJobWhenAPauseOrALookIsOver() {
        var driver = MachineDriver.popping()
        _ = driver.on(.poppedNothing(slot: 0, after: .zero))
        _ = driver.on(.held(.owner))
        #expect(driver.acts(on: .woke(.slot(0))).isEmpty)
        #expect(driver.acts(on: .described(.sample)) == [.sleep(.description(1), .seconds(30))])
    }

    @Test func asksAgainWhenThePauseWasOverBeforeThePopWas() {
        var driver = MachineDriver.popping()
        _ = driver.on(.held(.owner))
        #expect(driver.acts(on: .released(.owner)).isEmpty)
        #expect(driver.on(Self.ended) == [Self.pop])
    }

    @Test func holdsFromTheStart() {
        var driver = MachineDriver()
        _ = driver.on(.held(.quietHours))
        #expect(driver.on(.started) == [.describe])
        #expect(driver.acts(on: .described(.sample)) == [.sleep(.description(1), .seconds(30))])
        #expect(driver.acts(on: .released(.quietHours)) == [Self.pop])
    }

    @Test func stopsWhileItHolds() {
        var driver = MachineDriver.popping()
        _ = driver.on(.held(.owner))
        _ = driver.on(Self.ended)
        #expect(driver.acts(on: .stopRequested) == [.cancelPops, .finish(.stopped)])
        #expect(driver.on(.released(.owner)).isEmpty)
    }
}
