import HordeBridge
import Testing

@Suite struct BridgeMachineBackendTests {
    @Test func looksAtTheBackendBeforeAnyPop() {
        var driver = MachineDriver(threads: 2)
        #expect(driver.on(.started) == [.describe])
        #expect(
            driver.on(.described(.sample)) == [
                .note(.backendReady(model: "KoboldAI/sample-2.7B")),
                .sleep(.description(1), .seconds(30)),
                .pop(slot: 0, .sample, waitSeconds: 30),
                .pop(slot: 1, .sample, waitSeconds: 30),
            ])
    }

    @Test func looksAgainAfterTheIntervalAndTellsOnlyChanges() {
        var driver = MachineDriver.popping()
        #expect(driver.on(.woke(.description(1))) == [.describe])
        #expect(driver.on(.described(.sample)) == [.sleep(.description(2), .seconds(30))])
        let other = BackendDescription(
            model: "KoboldAI/other-6B", maximumLength: 80, maximumContextLength: 1024)
        _ = driver.on(.woke(.description(2)))
        #expect(
            driver.notes(on: .described(other)) == [.backendReady(model: "KoboldAI/other-6B")])
    }

    @Test func ignoresATimerThatWasOvertaken() {
        var driver = MachineDriver.popping()
        #expect(driver.on(.woke(.description(0))).isEmpty)
        #expect(driver.on(.woke(.description(1))) == [.describe])
        #expect(driver.on(.woke(.description(1))).isEmpty)
    }

    @Test func popsNothingWhileTheBackendIsLostAndTellsOnce() {
        var driver = MachineDriver()
        _ = driver.on(.started)
        #expect(
            driver.on(.describeFailed(.unreachable)) == [
                .note(.backendLost(.unreachable)), .sleep(.description(1), .seconds(1)),
            ])
        for (serial, seconds) in [(1, 2), (2, 4), (3, 8), (4, 16), (5, 30), (6, 30)] {
            #expect(driver.on(.woke(.description(serial))) == [.describe])
            #expect(
                driver.on(.describeFailed(.unreachable)) == [
                    .sleep(.description(serial + 1), .seconds(seconds))
                ])
        }
        _ = driver.on(.woke(.description(7)))
        #expect(
            driver.notes(on: .described(.sample)) == [
                .backendReady(model: "KoboldAI/sample-2.7B")
            ])
    }

    @Test func idlesAfterAPopWhenTheBackendIsLost() {
        var driver = MachineDriver.popping()
        _ = driver.on(.woke(.description(1)))
        _ = driver.on(.describeFailed(.noModel))
        #expect(driver.acts(on: .poppedNothing(slot: 0, after: .seconds(30))).isEmpty)
        _ = driver.on(.woke(.description(2)))
        #expect(
            driver.acts(on: .described(.sample)).contains(
                .pop(slot: 0, .sample, waitSeconds: 30)))
    }

    @Test func givesBackAJobOfAModelThatIsGone() {
        var driver = MachineDriver.popping()
        let other = BackendDescription(
            model: "KoboldAI/other-6B", maximumLength: 80, maximumContextLength: 1024)
        _ = driver.on(.woke(.description(1)))
        _ = driver.on(.described(other))
        #expect(
            driver.acts(on: .popped(slot: 0, .sample)) == [
                .submit(slot: 0, .returning(.sample), abandoning: nil)
            ])
    }

    @Test func offersTheOwnersLimits() {
        var driver = MachineDriver { settings in
            settings.models = ["alias"]
            settings.maximumLength = 40
            settings.maximumContextLength = 9999
        }
        _ = driver.on(.started)
        let offer = driver.acts(on: .described(.sample)).compactMap { action in
            if case .pop(_, let offer, _) = action { offer } else { nil }
        }
        #expect(offer.map(\.models) == [["alias"]])
        #expect(offer.map(\.maximumLength) == [40])
        #expect(offer.map(\.maximumContextLength) == [1024])
    }
}
