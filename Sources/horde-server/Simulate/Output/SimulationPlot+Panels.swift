import HordeCore

extension SimulationPlot {
    /// A row for each group: a dot at the median wait, a thick line to the 95th percentile, a thin
    /// one to the longest, and a ring for the longest that was never served.
    func drawBars(
        _ svg: inout SVG, _ result: VariantResult, x: Double, y: Double, isFirst: Bool
    ) {
        let height = Double(asking.count) * Self.barHeight
        if isFirst {
            svg.text(
                "Waits for a worker in \(unit.name): ● median, thick to 95 %, thin to the longest, "
                    + "○ never served", x, y - 10, "soft")
        }
        for mark in waits.marks {
            let point = waits.point(mark, from: x, to: x + panelWidth)
            svg.line(point, y, point, y + height, "class=\"grid\"")
            svg.text(Figure.short(mark), point, y + height + 18, "soft", .middle)
        }
        svg.line(x, y, x, y + height, "class=\"axis\"")
        for (row, index) in asking.enumerated() {
            let middle = y + (Double(row) + 0.5) * Self.barHeight
            if isFirst { svg.text(scenario.users[index].name, x - 10, middle + 4, "", .end) }
            drawBar(&svg, result.tally(ofGroup: index), group: index, x: x, y: middle)
        }
    }

    private func drawBar(
        _ svg: inout SVG, _ tally: Tally, group: Int, x: Double, y: Double
    ) {
        func point(_ seconds: Double) -> Double {
            waits.point(seconds / unit.seconds, from: x, to: x + panelWidth)
        }
        let colour = Self.colours[group % Self.colours.count]
        if tally.longestUnserved > 0 {
            svg.circle(
                point(Double(tally.longestUnserved) / 1000), y, 5,
                "fill=\"none\" \(stroke(group, 2))")
        }
        guard !tally.waits.isEmpty else { return }
        let (median, most, longest) = (tally.wait(0.5), tally.wait(0.95), tally.wait(1))
        svg.line(x, y, point(longest), y, stroke(group, 1.5))
        svg.line(point(longest), y - 5, point(longest), y + 5, stroke(group, 1.5))
        svg.line(x, y, point(most), y, stroke(group, 6))
        svg.circle(point(median), y, 5, "fill=\"\(colour)\" class=\"dot\"")
    }

    /// The longest wait of each group by time.
    func drawLongest(
        _ svg: inout SVG, _ result: VariantResult, x: Double, y: Double, isFirst: Bool
    ) {
        if isFirst {
            svg.text(
                "Longest wait at each time, served or not yet, in \(unit.name)", x, y - 12, "soft")
        }
        drawFrame(&svg, scale: longest, x: x, y: y, isFirst: isFirst)
        for index in asking {
            let points = result.samples.map {
                (x: $0.hours, y: $0.groups[index].longestWait / unit.seconds)
            }
            draw(&svg, points, scale: longest, x: x, y: y, stroke(index, 2))
        }
    }

    /// What the users of each group gained by time, and what waits for them in escrow.
    func drawGains(
        _ svg: inout SVG, _ result: VariantResult, x: Double, y: Double, isFirst: Bool
    ) {
        if isFirst {
            svg.text(
                "Usable kudos gained since the start, mean of a user (dashed: in escrow)", x,
                y - 12, "soft")
        }
        drawFrame(&svg, scale: gains, x: x, y: y, isFirst: isFirst)
        for index in scenario.users.indices where !scenario.users[index].isAnonymous {
            let escrows = Self.escrows(of: index, in: result, scenario)
            if escrows.contains(where: { $0.y != 0 }) {
                draw(
                    &svg, escrows, scale: gains, x: x, y: y,
                    stroke(index, 2) + " stroke-dasharray=\"5 4\"")
            }
            draw(
                &svg, Self.gains(of: index, in: result, scenario), scale: gains, x: x, y: y,
                stroke(index, 2))
        }
    }

    private func draw(
        _ svg: inout SVG, _ values: [(x: Double, y: Double)], scale: PlotScale, x: Double,
        y: Double, _ attributes: String
    ) {
        let time = timeScale
        svg.polyline(
            values.map {
                (
                    time.point($0.x, from: x, to: x + panelWidth),
                    scale.point($0.y, from: y + Self.panelHeight, to: y)
                )
            }, attributes)
    }

    /// Marks, lines and figures of a panel over time.
    private func drawFrame(
        _ svg: inout SVG, scale: PlotScale, x: Double, y: Double, isFirst: Bool
    ) {
        for mark in scale.marks {
            let point = scale.point(mark, from: y + Self.panelHeight, to: y)
            svg.line(
                x, point, x + panelWidth, point, mark == 0 ? "class=\"axis\"" : "class=\"grid\"")
            if isFirst {
                let text = abs(mark) < 100 ? Figure.short(mark) : Figure.grouped(mark)
                svg.text(text, x - 10, point + 4, "soft", .end)
            }
        }
        let end = y + Self.panelHeight
        for mark in timeScale.marks {
            let point = timeScale.point(mark, from: x, to: x + panelWidth)
            svg.line(point, end, point, end + 5, "class=\"axis\"")
            svg.text(Figure.short(mark), point, end + 20, "soft", .middle)
        }
        svg.text("hours", x + panelWidth, end + 36, "soft", .end)
    }

    /// The groups that ask for texts.
    var asking: [Int] {
        scenario.users.indices.filter { scenario.users[$0].requestsPerHour > 0 }
    }

    private var timeScale: PlotScale {
        PlotScale(
            hours: Double(scenario.length.milliseconds) / 3_600_000,
            count: panelWidth > 500 ? 12 : 8)
    }
}
