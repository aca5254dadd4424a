public import Foundation

/// The view of a bridge as lines: a pure function of its status, the window's size and the time.
public struct BridgeScreen: Sendable, Hashable {
    /// Columns of the window.
    public let columns: Int
    /// Rows of the window.
    public let rows: Int
    /// The time now.
    public let now: Date
    /// Where the times of troubles are told.
    public let timeZone: TimeZone

    /// Columns of the names before the values.
    private let margin = 9

    /// Plans a view; a window without size, as pipes have, counts as 80 by 24.
    public init(columns: Int, rows: Int, now: Date, timeZone: TimeZone = .current) {
        self.columns = columns > 0 ? columns : 80
        self.rows = rows > 0 ? rows : 24
        self.now = now
        self.timeZone = timeZone
    }

    /// The lines from top to bottom, at most one less than the window has rows, none wider than
    /// the window.
    public func lines(_ status: BridgeStatus) -> [ScreenLine] {
        let top = [headline(status)] + facts(status)
        let room = max(1, rows - 1)
        guard top.count < room else { return top.prefix(room).map { $0.cut(to: columns) } }
        let below = troubles(status, room: room - top.count)
        return (top + below).map { $0.cut(to: columns) }
    }

    private func headline(_ status: BridgeStatus) -> ScreenLine {
        let age = Duration.seconds(max(0, now.timeIntervalSince(status.startedAt)))
        let minutes =
            age < .seconds(60)
            ? "just started"
            : Columns.span(
                .seconds(
                    age.components.seconds / 60 * 60)
            ).replacingOccurrences(of: " 0 s", with: "")
        let name = Columns.visible(status.worker)
        let line = ScreenLine(name, .strong)
        let end = "up \(minutes)"
        let place = "  \(status.horde)"
        let isRoomy = columns >= name.count + place.count + end.count + 3
        return (isRoomy ? line.adding(place, .faint) : line)
            .adding("  " + (age < .seconds(60) ? minutes : end), .faint)
    }

    private func facts(_ status: BridgeStatus) -> [ScreenLine] {
        var lines = [fact("State", status.condition.words, status.condition.style)]
        lines.append(fact("Model", status.model ?? "none", status.model == nil ? .faint : .plain))
        let speed = status.tokensPerSecond.map { "about \(Columns.rate($0)) tokens a second" }
        lines.append(fact("Speed", speed ?? "not known yet", speed == nil ? .faint : .plain))
        lines += jobs(status)
        lines.append(fact("", totals(status), .faint))
        let balance = status.balance.map { ", \(Columns.grouped($0)) in all" } ?? ""
        lines.append(fact("Kudos", "\(Columns.rate(status.kudosEarned)) earned\(balance)"))
        return lines
    }

    private func fact(
        _ name: String, _ value: String, _ style: ScreenStyle = .plain
    ) -> ScreenLine {
        ScreenLine(Columns.padded(name, to: margin), .faint).adding(value, style)
    }

    /// The jobs in as many lines as they need, at most three.
    private func jobs(_ status: BridgeStatus) -> [ScreenLine] {
        let running = status.jobs.compactMap { $0 }
        guard !running.isEmpty else {
            return [fact("Jobs", "none of \(status.threads) running")]
        }
        let each = running.map { job in
            let time = Columns.span(.seconds(max(0, now.timeIntervalSince(job.since))))
            let tokens = job.tokens.map { " (\(Columns.grouped(Double($0))) tokens)" } ?? ""
            return "\(job.phase.rawValue) \(time)\(tokens)"
        }
        let units =
            ["\(running.count) of \(status.threads):"] + each.dropLast().map { $0 + "," }
            + each.suffix(1)
        var texts = wrapped(units, to: max(10, columns - margin))
        if texts.count > 3 { texts = texts.prefix(2) + [texts[2] + " \u{2026}"] }
        return zip(["Jobs"] + texts.dropFirst().map { _ in "" }, texts).map { fact($0, $1) }
    }

    private func totals(_ status: BridgeStatus) -> String {
        let lost = status.dropped == 0 ? "" : ", \(status.dropped) not taken"
        return "\(status.delivered) delivered, \(status.returned) given back\(lost)"
    }

    /// The last troubles, as many as there is room for; the newest is the last to go.
    private func troubles(_ status: BridgeStatus, room: Int) -> [ScreenLine] {
        guard !status.troubles.isEmpty, room >= 2 else { return [] }
        var lines: [ScreenLine] = []
        for trouble in status.troubles.reversed() {
            let words = trouble.words.split(separator: " ").map(String.init)
            let texts = wrapped(words, to: max(10, columns - margin))
            let names = [clock(trouble.time)] + texts.dropFirst().map { _ in "" }
            let block = zip(names, texts).map { fact($0, $1) }
            guard lines.count + block.count < room else { break }
            lines = block + lines
        }
        return lines.isEmpty ? [] : [ScreenLine()] + lines
    }

    private func clock(_ time: Date) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let parts = calendar.dateComponents([.hour, .minute], from: time)
        let digits = [parts.hour, parts.minute].map { number in
            let text = String(number ?? 0)
            return text.count < 2 ? "0" + text : text
        }
        return digits.joined(separator: ":")
    }

    /// Words on as many lines as they need; a word is never broken.
    private func wrapped(_ words: [String], to columns: Int) -> [String] {
        var lines = [""]
        for word in words {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = word
            } else if last.count + 1 + word.count <= columns {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(word)
            }
        }
        return lines
    }
}

extension BridgeCondition {
    /// How the condition looks.
    var style: ScreenStyle {
        switch self {
        case .working, .waiting: .good
        case .starting, .paused, .quiet, .yielding, .stopping: .resting
        case .backendAway, .hordeAway, .maintenance: .bad
        }
    }
}
