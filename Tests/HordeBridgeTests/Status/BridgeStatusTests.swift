import Foundation
import HordeBridge
import Testing

@testable import HordeBridge

@Suite struct BridgeStatusTests {
    static let began = Date(timeIntervalSince1970: 1_000_000)

    /// A machine and the status that follows it, one second for each event.
    struct Follower {
        var machine = BridgeMachine(settings: .init())
        var status = BridgeStatus(
            worker: "Maple Den", horde: "https://horde.test", threads: 1, startedAt: began)
        var now = began

        mutating func on(_ events: BridgeEvent...) {
            for event in events {
                now += 1
                let actions = machine.handle(event, jitter: 1)
                status.follow(event, actions, machine.jobPhases, at: now)
                guard event != .started, !event.isLook, actions.contains(.describe) else {
                    continue
                }
                // A look before a pop finds the back end as it was.
                _ = machine.handle(.described(.sample), jitter: 1)
            }
        }
    }

    @Test func followsAJob() throws {
        var follower = Follower()
        #expect(follower.status.condition == .starting)
        follower.on(.started, .described(.sample))
        #expect(follower.status.condition == .waiting)
        #expect(follower.status.model == "KoboldAI/sample-2.7B")
        follower.on(.popped(slot: 0, .sample))
        #expect(follower.status.condition == .working)
        #expect(follower.status.jobs.first??.phase == .generating)
        let text = GeneratedText(String(repeating: "four", count: 20))
        follower.on(.generated(slot: 0, text))
        #expect(follower.status.tokensPerSecond == 20)
        #expect(follower.status.jobs.first??.phase == .delivering)
        follower.on(.submitted(slot: 0, reward: 10.5))
        #expect(follower.status.condition == .waiting)
        #expect(follower.status.delivered == 1)
        #expect(follower.status.kudosEarned == 10.5)
        follower.on(.popped(slot: 0, .sample), .generated(slot: 0, GeneratedText("")))
        #expect(follower.status.tokensPerSecond == 20)
    }

    @Test func followsTheProgressOfAJob() throws {
        var follower = Follower()
        let progress = GenerationProgress(pieces: 12, bytes: 60)
        follower.on(.started, .described(.sample), .progressed(slot: 0, progress))
        #expect(follower.status.jobs == [nil])
        follower.on(.popped(slot: 0, .sample))
        let began = try #require(follower.status.jobs.first??.since)
        #expect(follower.status.jobs.first??.tokens == nil)
        follower.on(.progressed(slot: 0, progress))
        #expect(follower.status.jobs.first??.tokens == 15)
        #expect(follower.status.jobs.first??.since == began)
        let read = BridgeStatus(document: follower.status.document)
        #expect(read?.jobs.first??.tokens == 15)
        follower.on(.progressed(slot: 0, GenerationProgress(pieces: 40, bytes: 60)))
        follower.on(.generated(slot: 0, .sample))
        // 40 tokens in 3 s, whatever is left of the text.
        #expect(follower.status.tokensPerSecond.map { Int($0 * 10) } == 133)
        #expect(follower.status.jobs.first??.tokens == nil)
    }

    @Test func followsAJobThatFails() {
        var follower = Follower()
        follower.on(.started, .described(.sample), .popped(slot: 0, .sample))
        follower.on(.generateFailed(slot: 0, .busy, after: .seconds(1)))
        #expect(follower.status.jobs.first??.phase == .waiting)
        follower.on(.woke(.slot(0)))
        #expect(follower.status.jobs.first??.phase == .generating)
        follower.on(.generateFailed(slot: 0, .outOfMemory, after: .seconds(1)))
        follower.on(.submitted(slot: 0, reward: nil))
        #expect(follower.status.returned == 1)
        #expect(follower.status.condition == .waiting)
        #expect(follower.status.troubles.last?.words.contains("memory") == true)
    }

    @Test func namesTheCondition() {
        var follower = Follower()
        follower.on(.started, .describeFailed(.unreachable))
        #expect(follower.status.condition == .backendAway)
        follower.on(.woke(.description(1)), .described(.sample))
        #expect(follower.status.condition == .waiting)
        follower.on(.popFailed(slot: 0, .status(503)))
        #expect(follower.status.condition == .hordeAway)
        follower.on(.woke(.slot(0)), .popFailed(slot: 0, .status(403, "WorkerMaintenance")))
        #expect(follower.status.condition == .maintenance)
        follower.on(.woke(.slot(0)), .poppedNothing(slot: 0, after: .seconds(30)))
        #expect(follower.status.condition == .waiting)
        follower.on(.held(.quietHours))
        #expect(follower.status.condition == .quiet)
        follower.on(.held(.owner))
        #expect(follower.status.condition == .paused)
        follower.on(.released(.owner), .released(.quietHours), .woke(.description(9)))
        follower.on(.described(BridgeMachineOwnerTests.sample(1, 0, idle: 0)))
        #expect(follower.status.condition == .yielding)
        follower.on(.stopRequested)
        #expect(follower.status.condition == .stopping)
    }

    @Test func keepsTheLastFiveTroublesAndNoneTwiceInARow() {
        var follower = Follower()
        follower.on(.started)
        for fault in [
            BackendFault.unreachable, .noModel, .unreachable, .webPage, .noModel,
            .unreachable, .unreachable,
        ] {
            follower.on(.describeFailed(fault), .described(.sample), .woke(.description(9)))
        }
        #expect(follower.status.troubles.count == 5)
        #expect(follower.status.troubles.last?.words == BackendFault.unreachable.words)
        #expect(follower.status.troubles.dropLast().last?.words == BackendFault.noModel.words)
    }

    @Test func showsNoEscapeSequenceOfAModel() {
        var follower = Follower()
        let model = "a\u{1B}[2J\u{202E}b\nc"
        follower.on(
            .started,
            .described(
                BackendDescription(model: model, maximumLength: 80, maximumContextLength: 1024)))
        #expect(follower.status.model == "a[2Jbc")
    }
}

extension BridgeEvent {
    /// Whether the event is about a look at the back end.
    fileprivate var isLook: Bool {
        switch self {
        case .described, .describeFailed, .woke(.description): true
        default: false
        }
    }
}
