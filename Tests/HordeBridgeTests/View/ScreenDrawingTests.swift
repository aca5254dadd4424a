import Testing

@testable import HordeBridge

@Suite struct ScreenDrawingTests {
    static let two = [ScreenLine("0123456789"), ScreenLine("abc", .good)]

    private func draw(
        _ drawing: inout ScreenDrawing, _ lines: [ScreenLine], columns: Int = 80, rows: Int = 24
    ) -> String {
        drawing.draw(lines, columns: columns, rows: rows, hasColour: false)
    }

    @Test func beginsWhereTheTerminalIs() {
        var drawing = ScreenDrawing()
        #expect(
            draw(&drawing, Self.two)
                == "\r\u{1B}[2K0123456789\r\n\u{1B}[2Kabc\r\n\u{1B}[J")
    }

    @Test func writesNothingWhereNothingChanged() {
        var drawing = ScreenDrawing()
        _ = draw(&drawing, Self.two)
        #expect(draw(&drawing, Self.two).isEmpty)
        #expect(!draw(&drawing, Self.two, columns: 79).isEmpty)
    }

    @Test(arguments: [(80, 24, 2), (10, 24, 2), (9, 24, 3), (5, 24, 3), (3, 24, 5), (3, 4, 3)])
    func goesUpByTheRowsThatItsLinesTakeNow(columns: Int, rows: Int, up: Int) {
        var drawing = ScreenDrawing()
        _ = draw(&drawing, Self.two)
        let text = draw(&drawing, [ScreenLine("x")], columns: columns, rows: rows)
        #expect(text == "\r\u{1B}[\(up)A\u{1B}[2Kx\r\n\u{1B}[J")
    }

    @Test(arguments: [
        ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
        ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("", 0, ""),
    ])
    func cutsLines(text: String, columns: Int, cut: String) {
        #expect(ScreenLine(text).cut(to: columns).text == cut)
    }

    @Test func cutsWithinTheRightPart() {
        let line = ScreenLine("ab", .strong).adding("cd", .good).adding("ef")
        #expect(
            line.cut(to: 4).rendered(hasColour: true) == "\u{1B}[1mab\u{1B}[0m\u{1B}[32mc\u{1B}[0m…"
        )
    }
}
