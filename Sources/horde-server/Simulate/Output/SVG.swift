/// A drawing in SVG, written element by element.
struct SVG {
    /// Where a text stands relative to its point.
    enum Anchor: String {
        case start, middle, end
    }

    private var body = ""

    /// A straight line.
    mutating func line(
        _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ attributes: String
    ) {
        body +=
            "<line x1=\"\(Self.text(x1))\" y1=\"\(Self.text(y1))\" x2=\"\(Self.text(x2))\" "
            + "y2=\"\(Self.text(y2))\" \(attributes)/>\n"
    }

    /// A line through points.
    mutating func polyline(_ points: [(x: Double, y: Double)], _ attributes: String) {
        let list = points.map { "\(Self.text($0.x)),\(Self.text($0.y))" }
        body +=
            "<polyline points=\"\(list.joined(separator: " "))\" fill=\"none\" \(attributes)/>\n"
    }

    /// A circle.
    mutating func circle(_ x: Double, _ y: Double, _ radius: Double, _ attributes: String) {
        body +=
            "<circle cx=\"\(Self.text(x))\" cy=\"\(Self.text(y))\" "
            + "r=\"\(Self.text(radius))\" \(attributes)/>\n"
    }

    /// A rectangle.
    mutating func rectangle(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ attributes: String
    ) {
        body +=
            "<rect x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" width=\"\(Self.text(width))\" "
            + "height=\"\(Self.text(height))\" \(attributes)/>\n"
    }

    /// A text of a class of the style sheet.
    mutating func text(
        _ text: String, _ x: Double, _ y: Double, _ style: String, _ anchor: Anchor = .start
    ) {
        body +=
            "<text x=\"\(Self.text(x))\" y=\"\(Self.text(y))\" class=\"\(style)\" "
            + "text-anchor=\"\(anchor.rawValue)\">\(Self.escaped(text))</text>\n"
    }

    /// The whole drawing, on paper of its own, for light and dark surroundings.
    func document(width: Double, height: Double, title: String) -> String {
        let size = "width=\"\(Self.text(width))\" height=\"\(Self.text(height))\""
        return """
            <svg xmlns="http://www.w3.org/2000/svg" \(size) \
            viewBox="0 0 \(Self.text(width)) \(Self.text(height))" role="img">
            <title>\(Self.escaped(title))</title>
            <style>
            text { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; \
            font-size: 12px; fill: #1f2328; }
            .title { font-size: 18px; font-weight: 600; }
            .head { font-size: 14px; font-weight: 600; }
            .soft { fill: #59636e; }
            .paper { fill: #ffffff; }
            .grid { stroke: #d1d9e0; stroke-width: 1; }
            .axis { stroke: #818b98; stroke-width: 1; }
            @media (prefers-color-scheme: dark) {
            text { fill: #f0f6fc; }
            .soft { fill: #9198a1; }
            .paper { fill: #0d1117; }
            .grid { stroke: #2f3742; }
            .axis { stroke: #656c76; }
            }
            </style>
            <rect width="100%" height="100%" class="paper"/>
            \(body)</svg>

            """
    }

    /// A coordinate, to a tenth of a point.
    private static func text(_ value: Double) -> String {
        let text = Figure.fixed(value, 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
