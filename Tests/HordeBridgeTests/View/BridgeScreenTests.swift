import Foundation
import Testing

@testable import HordeBridge

@Suite struct BridgeScreenTests {
    static let now = BridgeStatus.sampleTime

    static func status(_ change: (inout BridgeStatus) -> Void = { _ in }) -> BridgeStatus {
        var status = BridgeStatus(
            worker: "Maple Den", horde: "https://horde.test", threads: 2,
            startedAt: now - 3 * 3600 - 20 * 60 - 5)
        status.model = "KoboldAI/sample-2.7B"
        change(&status)
        return status
    }

    static func texts(
        _ status: BridgeStatus, columns: Int = 80, rows: Int = 24
    ) -> [String] {
        BridgeScreen(columns: columns, rows: rows, now: now, timeZone: .gmt).lines(status)
            .map(\.text)
    }

    @Test func tellsAllThatCounts() {
        let status = Self.status {
            $0.jobs = [RunningJob(since: Self.now - 12, phase: .generating, tokens: 1_240), nil]
            $0.delivered = 7
            $0.returned = 1
            $0.dropped = 2
            $0.kudosEarned = 81.44
            $0.balance = 12_345
            $0.tokensPerSecond = 8.25
            $0.troubles = [BridgeTrouble(time: Self.now, words: "Something broke.")]
        }
        #expect(
            Self.texts(status) == [
                "Maple Den  https://horde.test  up 3 h 20 min",
                "State    working",
                "Model    KoboldAI/sample-2.7B",
                "Speed    about 8.3 tokens a second",
                "Jobs     1 of 2: generating 12 s (1,240 tokens)",
                "         7 delivered, 1 given back, 2 not taken",
                "Kudos    81.4 earned, 12,345 in all",
                "",
                "17:34    Something broke.",
            ])
    }

    @Test func tellsThatLittleIsKnown() {
        let status = Self.status {
            $0.model = nil
            $0.startedAt = Self.now
        }
        #expect(
            Self.texts(status) == [
                "Maple Den  https://horde.test  just started",
                "State    starting",
                "Model    none",
                "Speed    not known yet",
                "Jobs     none of 2 running",
                "         0 delivered, 0 given back",
                "Kudos    0.0 earned",
            ])
    }

    @Test func tellsManyJobsInThreeLines() {
        let status = Self.status { status in
            status.threads = 50
            status.jobs = (1...50).map { index in
                RunningJob(since: Self.now - Double(index), phase: .generating, tokens: 30 + index)
            }
        }
        #expect(
            Self.texts(status, columns: 60)[4...7] == [
                "Jobs     50 of 50: generating 1 s (31 tokens),",
                "         generating 2 s (32 tokens),",
                "         generating 3 s (33 tokens), …",
                "         0 delivered, 0 given back",
            ])
    }

    @Test(arguments: BridgeCondition.allCases)
    func namesEveryCondition(_ condition: BridgeCondition) {
        #expect(!condition.words.isEmpty)
        #expect(condition.style != .plain)
    }

    @Test(arguments: [1, 2, 7, 12, 20, 33, 40, 80, 200], [1, 2, 5, 9, 10, 24, 60])
    func fitsAnyWindow(columns: Int, rows: Int) {
        let status = Self.status { status in
            status.worker = "雲の上の仕事場 in the maple wood"
            status.model = String(repeating: "long", count: 50)
            for fault in [BackendFault.unreachable, .webPage, .noModel, .outOfMemory] {
                status.troubles.append(BridgeTrouble(time: Self.now, words: fault.words))
            }
        }
        let screen = BridgeScreen(columns: columns, rows: rows, now: Self.now, timeZone: .gmt)
        let lines = screen.lines(status)
        #expect(!lines.isEmpty)
        #expect(lines.count <= max(1, rows - 1))
        #expect(lines.allSatisfy { $0.width <= columns })
    }

    @Test func keepsTheNewestTroubleWhenThereIsLittleRoom() {
        let status = Self.status {
            $0.troubles = [
                BridgeTrouble(time: Self.now - 60, words: "Old."),
                BridgeTrouble(time: Self.now, words: "New."),
            ]
        }
        #expect(Self.texts(status, rows: 10).last == "17:34    New.")
        #expect(Self.texts(status, rows: 10).count == 9)
        #expect(Self.texts(status, rows: 9).last == "Kudos    0.0 earned")
        #expect(Self.texts(status, rows: 11).dropLast().last == "17:33    Old.")
    }

    @Test func takesAWindowWithoutSizeForTheUsualOne() {
        let screen = BridgeScreen(columns: 0, rows: 0, now: Self.now)
        #expect(screen.columns == 80)
        #expect(screen.rows == 24)
    }

    @Test func coloursOnlyWhereColoursAre() {
        let lines = BridgeScreen(columns: 80, rows: 24, now: Self.now).lines(Self.status())
        #expect(lines.allSatisfy { !$0.rendered(hasColour: false).contains("\u{1B}") })
        #expect(lines[1].rendered(hasColour: true).contains("\u{1B}[32mwaiting for jobs\u{1B}[0m"))
    }

    @Test(arguments: BridgeStatus.samples.map(\.name), [40, 80])
    func theCapturesInTheDocumentationAreTrue(name: String, columns: Int) throws {
        let sample = try #require(BridgeStatus.samples.first { $0.name == name })
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "Docs/Captures/\(name)-\(columns).txt")
        let stored = try String(contentsOf: file, encoding: .utf8)
        #expect(stored == sample.status.capture(columns: columns), "Run `make captures`.")
    }
}
