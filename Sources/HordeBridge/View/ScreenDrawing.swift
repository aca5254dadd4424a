/// Draws a view in place: the lines that stand on the terminal are replaced by the new ones.
public struct ScreenDrawing: Sendable {
    private var drawn: [ScreenLine] = []
    private var columns = 0

    /// A drawing of which nothing stands on the terminal yet.
    public init() {}

    /// What to write so that the lines stand where the last ones stood.
    ///
    /// Lines that a window has become too narrow for have been wrapped by the terminal; the rows
    /// that they take now are counted.
    ///
    /// - Parameters:
    ///   - lines: The view.
    ///   - columns: Columns of the window now.
    ///   - rows: Rows of the window now.
    ///   - hasColour: Whether the terminal shows colours.
    /// - Returns: Nothing when the terminal shows it all already.
    public mutating func draw(
        _ lines: [ScreenLine], columns: Int, rows: Int, hasColour: Bool
    ) -> String {
        guard lines != drawn || columns != self.columns else { return "" }
        let width = max(1, columns)
        let above = drawn.reduce(0) { $0 + max(1, ($1.width + width - 1) / width) }
        var text = "\r"
        if above > 0 { text += "\u{1B}[\(min(above, max(1, rows - 1)))A" }
        for line in lines {
            text += "\u{1B}[2K\(line.rendered(hasColour: hasColour))\r\n"
        }
        drawn = lines
        self.columns = columns
        return text + "\u{1B}[J"
    }
}
