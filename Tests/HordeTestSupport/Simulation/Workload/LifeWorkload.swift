import HordeCore

/// Makes up a run in which one life comes again and again, among whatever else happens.
package struct LifeWorkload {
    private var generator: SeededGenerator
    /// Counts the phrases, so that not all are alike.
    private var turn = 0

    /// The steps of a run, always the same for a life and a seed.
    package static func steps(of life: Life, seed: UInt64, phrases: Int = 5) -> [SimulationStep] {
        var workload = LifeWorkload(generator: SeededGenerator(seed: seed))
        let others = Workload.steps(seed: seed, count: phrases * 10, hasLenders: false)
        var steps: [SimulationStep] = []
        for phrase in 0..<phrases {
            steps += others[phrase * 10..<phrase * 10 + 10]
            steps += workload.settled
            workload.turn = phrase
            steps += workload.phrase(life)
        }
        return steps
    }

    /// The disk works, and nothing is closed.
    private var settled: [SimulationStep] {
        [.breakJournal([]), .commit, .commit, .modes(.maintenance(false)), .commit]
    }

    private mutating func phrase(_ life: Life) -> [SimulationStep] {
        switch life {
        case .timeLimits: timeLimits()
        case .requeue:
            [submit(), pop(0), .approach(.job, milliseconds: near()), .sweep, pop(1), deliver()]
        case .threeFailures:
            [submit()] + (0..<3).flatMap { [pop($0), fail()] } + [pop(3)]
        case .cancelNeverRevives:
            [
                submit(count: 2), pop(0), .cancel(request: -1),
                turn % 2 == 0 ? fail() : .approach(.job, milliseconds: 0), pop(1),
                .status(request: -1, waitSeconds: 0),
            ]
        case .expiryOnTime: expiry()
        case .severalJobs:
            [
                submit(count: 4), pop(0, amount: 2), pop(1), pop(2, amount: 3), deliver(),
                deliver(-2),
            ]
        case .threads: [submit(count: 3), pop(0), pop(0), pop(0), deliver(-2), deliver()]
        case .lateAndDuplicateSubmits:
            [
                submit(), pop(0), submit(), pop(0), deliver(-2), deliver(-2), pop(1), deliver(),
                deliver(), deliver(-2),
            ]
        case .changedModel:
            [
                submit(models: ["house-model"]), pop(0, models: ["house-model"]),
                pop(0, models: ["opt-350M"]), deliver(), deliver(-2),
            ]
        case .overlongText:
            [submit(length: 20), pop(0), deliver(bytes: turn % 2 == 0 ? 5000 : 577), pop(0)]
        case .onlyWorkerLeft: onlyWorkerLeft()
        }
    }

    private mutating func timeLimits() -> [SimulationStep] {
        let length = [200, 120, 80, 512, 60][turn % 5]
        let models = ["Mixtral-8x7B"]
        return [
            submit(models: models), pop(turn, models: models), pass(seconds: number(40...100)),
            deliver(bytes: 320), submit(length: length, models: models), pop(turn, models: models),
            .approach(.job, milliseconds: near()), .sweep, pop(0, models: models),
            .approach(.job, milliseconds: -1), deliver(),
        ]
    }

    /// After twenty minutes, or six hours however often one looks.
    private mutating func expiry() -> [SimulationStep] {
        let looks: [SimulationStep] =
            turn == 2
            ? (0..<19).flatMap { _ in
                [pass(seconds: 1190), SimulationStep.status(request: -1, waitSeconds: 0)]
            }
            : turn % 2 == 0 ? [] : [pop(0), pass(seconds: 20), deliver()]
        return [submit()] + looks + [
            .approach(.request, milliseconds: -1), .approach(.request, milliseconds: 0),
            .status(request: -1, waitSeconds: 0),
        ]
    }

    /// The request is told so, and then somebody comes, or its time is up.
    private mutating func onlyWorkerLeft() -> [SimulationStep] {
        let look = SimulationStep.status(request: -1, waitSeconds: 0)
        let ending: [SimulationStep] =
            turn % 2 == 0
            ? [pop(5, models: ["house-model"]), look, deliver()]
            : [.approach(.request, milliseconds: 0), look]
        return [
            pop(5, models: ["house-model"]), submit(models: ["house-model"]), look,
            pass(seconds: 901), look,
        ] + ending
    }
}

extension LifeWorkload {
    private func submit(
        count: Int = 1, length: Int = 80, models: [String] = []
    ) -> SimulationStep {
        .submit(
            SubmitPlan(
                user: 2 + turn % 3, caller: 1,
                terms: RequestTerms(
                    count: count, maximumLength: length, maximumContextLength: 1024,
                    models: models), workers: [], namesUnknownWorker: false, promptBytes: 40,
                hasBlockedWord: false))
    }

    private func pop(
        _ worker: Int, models: [String] = ["mystery"], amount: Int = 1
    ) -> SimulationStep {
        .pop(
            PopPlan(
                worker: worker, owner: 5, isStranger: false,
                offer: WorkerOffer(
                    models: models, maximumLength: 512, maximumContextLength: 2048,
                    threads: amount), keepsOffer: false, blocksWords: false, priorityUsers: [],
                amount: amount, waitSeconds: 0))
    }

    private func deliver(_ job: Int = -1, bytes: Int = 100) -> SimulationStep {
        .deliver(
            DeliverPlan(
                job: job, picksAmongAll: false, byOwner: true, bytes: bytes, isUnknown: false,
                state: .ok))
    }

    private func fail() -> SimulationStep { .fail(job: -1, byOwner: true) }

    private func pass(seconds: Int64) -> SimulationStep {
        .advance(milliseconds: seconds * 1000, sweeps: true)
    }

    /// The instant itself, or the one before or after.
    private mutating func near() -> Int64 { number(-1...1) }

    private mutating func number(_ range: ClosedRange<Int64>) -> Int64 {
        Int64.random(in: range, using: &generator)
    }
}
