import HordeCore

/// A drawing of what a simulation measured: a column for each variant, with the waits of each
/// group, the longest waits over time, and the balances over time.
struct SimulationPlot {
    let scenario: Scenario
    let results: [VariantResult]
    let unit: WaitUnit
    let waits: PlotScale
    let longest: PlotScale
    let gains: PlotScale

    static let colours = [
        "#2f81c1", "#d9692a", "#1a9e77", "#b960a8", "#c99700", "#4fb3d9", "#8a8f98", "#a6611a",
    ]
    static let left = 130.0
    static let gap = 36.0
    static let right = 28.0
    static let barHeight = 24.0
    static let panelHeight = 170.0

    init(scenario: Scenario, results: [VariantResult]) {
        self.scenario = scenario
        self.results = results
        var allWaits: [Double] = []
        for result in results {
            for index in scenario.users.indices {
                let tally = result.tally(ofGroup: index)
                allWaits += [tally.wait(1), Double(tally.longestUnserved) / 1000]
            }
        }
        let unit = WaitUnit(for: allWaits.max() ?? 0)
        self.unit = unit
        waits = PlotScale(
            holding: allWaits.map { $0 / unit.seconds }, count: results.count > 2 ? 3 : 4)
        longest = PlotScale(
            holding: results.flatMap(\.samples).flatMap(\.groups).map {
                $0.longestWait / unit.seconds
            })
        var amounts: [Double] = []
        for result in results {
            for index in scenario.users.indices where !scenario.users[index].isAnonymous {
                amounts += Self.gains(of: index, in: result, scenario).map(\.y)
                amounts += Self.escrows(of: index, in: result, scenario).map(\.y)
            }
        }
        gains = PlotScale(holding: amounts)
    }

    /// The width of one column.
    var panelWidth: Double {
        switch results.count {
        case 1: 640
        case 2: 380
        default: 290
        }
    }

    /// The drawing as a document.
    func svg() -> String {
        var svg = SVG()
        let count = Double(results.count)
        let width = Self.left + count * panelWidth + (count - 1) * Self.gap + Self.right
        let hours = Figure.short(Double(scenario.length.milliseconds) / 3_600_000)
        svg.text(scenario.title, 20, 32, "title")
        svg.text("\(hours) hours of virtual time, decided by the server's own core", 20, 52, "soft")
        let legendEnd = drawLegend(&svg, width: width)
        let barsTop = legendEnd + 62
        let barsHeight = Double(asking.count) * Self.barHeight
        let longestTop = barsTop + barsHeight + 88
        let gainsTop = longestTop + Self.panelHeight + 88
        for (index, result) in results.enumerated() {
            let x = Self.left + Double(index) * (panelWidth + Self.gap)
            if results.count > 1 { svg.text(result.name, x, legendEnd + 26, "head") }
            let isFirst = index == 0
            drawBars(&svg, result, x: x, y: barsTop, isFirst: isFirst)
            drawLongest(&svg, result, x: x, y: longestTop, isFirst: isFirst)
            drawGains(&svg, result, x: x, y: gainsTop, isFirst: isFirst)
        }
        let height = gainsTop + Self.panelHeight + 52
        return svg.document(width: width, height: height, title: scenario.title)
    }

    /// Names of the groups with their colours; returns where they end.
    private func drawLegend(_ svg: inout SVG, width: Double) -> Double {
        var (x, y) = (20.0, 76.0)
        for (index, group) in scenario.users.enumerated() {
            let start = group.kudos == .zero ? "" : ", \(amount(group.kudos)) kudos"
            let name = group.isAnonymous ? "\(group.name) (no account)" : group.name + start
            let length = Double(name.count) * 6.6 + 42
            if x + length > width { (x, y) = (20, y + 20) }
            svg.line(x, y - 4, x + 18, y - 4, stroke(index, 3))
            svg.text(name, x + 24, y, "")
            x += length
        }
        return y
    }

    private func amount(_ kudos: Kudos) -> String {
        Figure.grouped(Double(kudos.centikudos) / 100)
    }

    /// The attributes of a line in a group's colour.
    func stroke(_ group: Int, _ width: Double) -> String {
        "stroke=\"\(Self.colours[group % Self.colours.count])\" "
            + "stroke-width=\"\(Figure.short(width))\" stroke-linejoin=\"round\""
    }

    /// What a group's users have gained on average, by hour.
    static func gains(
        of group: Int, in result: VariantResult, _ scenario: Scenario
    ) -> [(x: Double, y: Double)] {
        let count = Double(scenario.users[group].count)
        let begin = result.samples.first?.groups[group].usable ?? .zero
        return result.samples.map { sample in
            (sample.hours, Double((sample.groups[group].usable - begin).centikudos) / 100 / count)
        }
    }

    /// What waits in escrow for a group's users on average, by hour.
    static func escrows(
        of group: Int, in result: VariantResult, _ scenario: Scenario
    ) -> [(x: Double, y: Double)] {
        let count = Double(scenario.users[group].count)
        return result.samples.map { sample in
            (sample.hours, Double(sample.groups[group].escrow.centikudos) / 100 / count)
        }
    }
}

extension Sample.Group {
    /// The longest wait since the sample before, of texts that came and of requests that wait, in
    /// seconds.
    var longestWait: Double { max(tally.wait(1), Double(oldest) / 1000) }
}
