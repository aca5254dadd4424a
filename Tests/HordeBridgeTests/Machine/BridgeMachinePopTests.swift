import HordeBridge
import Testing

@Suite struct BridgeMachinePopTests {
    static let pop = BridgeAction.pop(slot: 0, .sample, waitSeconds: 30)

    @Test func givesAJobToTheBackend() {
        var driver = MachineDriver.popping()
        #expect(
            driver.on(.popped(slot: 0, .sample)) == [
                .note(.jobTaken(id: "job-1")),
                .generate(slot: 0, .sample, within: .seconds(135)),
            ])
    }

    @Test func asksAHordeThatWaitsAtOnce() {
        var driver = MachineDriver.popping()
        for _ in 1...3 {
            #expect(driver.on(.poppedNothing(slot: 0, after: .seconds(30))) == [Self.pop])
        }
        #expect(driver.on(.poppedNothing(slot: 0, after: .seconds(29))) == [Self.pop])
    }

    @Test func asksAHordeThatDoesNotWaitAfterAGrowingPause() {
        var driver = MachineDriver.popping()
        for (turn, seconds) in zip(1..., [1, 2, 3, 3]) {
            #expect(
                driver.on(.poppedNothing(slot: 0, after: .milliseconds(5))) == [
                    .sleep(.turn(slot: 0, turn), .seconds(seconds))
                ])
            #expect(driver.on(.woke(.turn(slot: 0, turn - 1))).isEmpty)
            #expect(driver.on(.woke(.turn(slot: 0, turn))) == [Self.pop])
        }
        _ = driver.on(.poppedNothing(slot: 0, after: .seconds(30)))
        #expect(
            driver.on(.poppedNothing(slot: 0, after: .zero)) == [
                .sleep(.turn(slot: 0, 5), .seconds(1))
            ])
    }

    @Test func slotsThatAskShareTheCallsOfOne() {
        var driver = MachineDriver.popping(threads: 4)
        for slot in 0..<3 {
            #expect(
                driver.on(.poppedNothing(slot: slot, after: .zero)) == [
                    .sleep(.turn(slot: slot, 1), .seconds(4))
                ])
        }
        // One has a job: the next one asks at once, and its pause counts no more.
        #expect(
            driver.acts(on: .popped(slot: 3, .sample)) == [
                .generate(slot: 3, .sample, within: .seconds(135)),
                Self.pop,
            ])
        #expect(driver.on(.woke(.turn(slot: 0, 1))).isEmpty)
        #expect(
            driver.on(.poppedNothing(slot: 0, after: .zero)) == [
                .sleep(.turn(slot: 0, 3), .seconds(3))
            ])
    }

    @Test(arguments: [
        HordeFault(.unreachable), HordeFault(.timedOut), HordeFault(.closedConnection),
        HordeFault(.malformed), .status(429), .status(500), .status(503), .status(403, "TimeoutIP"),
    ])
    func triesOnAfterPassingTrouble(_ fault: HordeFault) {
        var driver = MachineDriver.popping()
        for seconds in [2, 4, 8, 16, 32, 64, 120, 120] {
            #expect(
                driver.acts(on: .popFailed(slot: 0, fault)) == [
                    .sleep(.slot(0), .seconds(seconds))
                ])
            #expect(driver.on(.woke(.slot(0))) == [Self.pop])
        }
    }

    @Test(arguments: [
        HordeFault.status(400, "ValidationError"), .status(404), .status(405), .status(301),
        .status(308),
    ])
    func endsWhenTheFirstAnswerIsNotThatOfAHorde(_ fault: HordeFault) {
        var driver = MachineDriver.popping()
        _ = driver.on(.popFailed(slot: 0, .status(503)))
        _ = driver.on(.woke(.slot(0)))
        #expect(
            driver.acts(on: .popFailed(slot: 0, fault)) == [
                .cancelPops, .finish(.misconfigured(fault)),
            ])
    }

    @Test(arguments: [HordeFault.status(400, "ValidationError"), .status(404)])
    func triesOnWhenItHasMetTheHordeBefore(_ fault: HordeFault) {
        let met: [BridgeEvent] = [
            .poppedNothing(slot: 0, after: .zero),
            .popFailed(slot: 0, .status(403, "WorkerMaintenance")),
        ]
        for event in met {
            var driver = MachineDriver.popping()
            _ = driver.on(event)
            _ = driver.on(.woke(.slot(0)))
            #expect(
                driver.acts(on: .popFailed(slot: 0, fault)) == [.sleep(.slot(0), .seconds(2))])
            #expect(driver.on(.woke(.slot(0))) == [Self.pop])
        }
    }

    @Test func tellsOfTroubleOnceAndOfItsEndOnce() {
        var driver = MachineDriver.popping()
        let fault = HordeFault.status(503)
        #expect(driver.notes(on: .popFailed(slot: 0, fault)) == [.hordeLost(fault)])
        _ = driver.on(.woke(.slot(0)))
        #expect(driver.notes(on: .popFailed(slot: 0, fault)).isEmpty)
        _ = driver.on(.woke(.slot(0)))
        #expect(driver.notes(on: .poppedNothing(slot: 0, after: .zero)) == [.hordeBack])
        _ = driver.on(.woke(.slot(0)))
        #expect(driver.notes(on: .poppedNothing(slot: 0, after: .zero)).isEmpty)
    }

    @Test func heedsTheDelayThatTheHordeAsksFor() {
        var driver = MachineDriver.popping()
        let patient = HordeFault(.answered(status: 429), retryAfter: .seconds(45))
        #expect(
            driver.acts(on: .popFailed(slot: 0, patient)) == [.sleep(.slot(0), .seconds(45))])
        _ = driver.on(.woke(.slot(0)))
        let absurd = HordeFault(.answered(status: 429), retryAfter: .seconds(86_400))
        #expect(
            driver.acts(on: .popFailed(slot: 0, absurd)) == [.sleep(.slot(0), .seconds(600))])
    }

    @Test(arguments: ["WorkerMaintenance", "WorkerFlaggedMaintenance"])
    func asksOnSlowlyInMaintenance(_ code: String) {
        var driver = MachineDriver.popping()
        let fault = HordeFault.status(403, code)
        #expect(driver.notes(on: .popFailed(slot: 0, fault)) == [.maintenance(fault)])
        for _ in 1...3 {
            #expect(driver.on(.woke(.slot(0))) == [Self.pop])
            #expect(
                driver.on(.popFailed(slot: 0, fault)) == [.sleep(.slot(0), .seconds(60))])
        }
    }

    @Test(arguments: [
        HordeFault.status(401, "InvalidAPIKey"), .status(401), .status(403, "AnonForbiddenWorker"),
        .status(403, "WrongCredentials"), .status(403, "DeletedUser"),
        .status(403, "WorkerInviteOnly"), .status(403, "TooManyWorkers"),
        .status(400, "InvalidPriorityUsername"), .status(400, "PolymorphicNameConflict"),
    ])
    func endsWhenTheHordeRefuses(_ fault: HordeFault) {
        var driver = MachineDriver.popping()
        #expect(
            driver.on(.popFailed(slot: 0, fault)) == [
                .note(.stopping), .cancelPops, .finish(.refused(fault)),
            ])
        #expect(driver.on(.started).isEmpty)
        #expect(!fault.advice.isEmpty)
    }

    @Test func letsOtherSlotsEndBeforeItRefuses() {
        var driver = MachineDriver.popping(threads: 2)
        _ = driver.on(.popped(slot: 1, .sample))
        let fault = HordeFault.status(401, "InvalidAPIKey")
        #expect(!driver.on(.popFailed(slot: 0, fault)).contains(.finish(.refused(fault))))
        _ = driver.on(.generated(slot: 1, .sample))
        #expect(
            driver.acts(on: .submitted(slot: 1, reward: 1)) == [.finish(.refused(fault))])
    }

    @Test func doesNotStumbleOverEventsThatBelongToNothing() {
        var driver = MachineDriver(threads: 1)
        for event: BridgeEvent in [
            .popped(slot: 0, .sample), .poppedNothing(slot: 0, after: .zero),
            .popFailed(slot: 0, .status(500)), .generated(slot: 0, .sample),
            .generateFailed(slot: 0, .busy, after: .zero), .submitted(slot: 0, reward: nil),
            .submitFailed(slot: 0, .status(500)), .woke(.slot(0)),
        ] {
            #expect(driver.on(event).isEmpty)
        }
    }
}
