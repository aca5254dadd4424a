public import Foundation

extension BridgeStatus {
    /// Statuses for the captures in the documentation, by name; nothing in them is measured.
    public static var samples: [(name: String, status: BridgeStatus)] {
        let start = Date(timeIntervalSince1970: 1_790_000_000)
        var working = BridgeStatus(
            worker: "Maple Den", horde: "https://horde.example", threads: 2, startedAt: start)
        working.model = "koboldcpp/Mistral-Nemo-12B"
        working.jobs = [
            RunningJob(since: sampleTime - 12, phase: .generating, tokens: 255),
            RunningJob(since: sampleTime - 1, phase: .delivering),
        ]
        working.delivered = 131
        working.returned = 2
        working.kudosEarned = 1_804.25
        working.balance = 23_410
        working.tokensPerSecond = 21.3
        var away = working
        away.model = nil
        away.isBackendAway = true
        away.jobs = [nil, nil]
        away.tokensPerSecond = nil
        away.troubles = [
            BridgeTrouble(
                time: sampleTime - 2_400, words: HordeFault(.answered(status: 503)).words),
            BridgeTrouble(time: sampleTime - 60, words: BackendFault.unreachable.words),
        ]
        return [("working", working), ("away", away)]
    }

    /// The time of the samples.
    public static let sampleTime = Date(timeIntervalSince1970: 1_790_012_045)

    /// A sample as text, in a window of some columns and 24 rows.
    public func capture(columns: Int) -> String {
        let screen = BridgeScreen(
            columns: columns, rows: 24, now: Self.sampleTime, timeZone: .gmt)
        return screen.lines(self).map { $0.text.trimmedAtEnd + "\n" }.joined()
    }
}

extension String {
    /// The text without spaces at its end.
    fileprivate var trimmedAtEnd: String {
        var text = self
        while text.hasSuffix(" ") { text.removeLast() }
        return text
    }
}
