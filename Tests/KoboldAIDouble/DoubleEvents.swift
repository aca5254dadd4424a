/// How a program writes the events of a stream.
struct DoubleEvents: Sendable {
    /// The event of one piece of text.
    let piece: @Sendable (String) -> String
    /// What is written at the end.
    let end: String

    /// KoboldCpp's: an event's name, and a reason that is the text `null` until the end.
    static let koboldCpp = DoubleEvents(
        piece: { token in
            "event: message\ndata: {\"token\": \(WireJSON.quoted(token)), "
                + "\"finish_reason\": \"null\"}\n\n"
        },
        end: "event: message\ndata: {\"token\": \"\", \"finish_reason\": \"length\"}\n\n")

    /// TabbyAPI's and Aphrodite's: pings between, and nothing that tells of the end.
    static let endless = DoubleEvents(
        piece: { ": ping\r\n\r\ndata: {\"token\": \(WireJSON.quoted($0))}\r\n\r\n" }, end: "")

    /// OpenAI's: no reason but at the end, and a word of its own behind it.
    static let openAI = DoubleEvents(
        piece: { token in
            "data: {\"choices\": [{\"index\": 0, \"text\": \(WireJSON.quoted(token)), "
                + "\"finish_reason\": null}]}\n\n"
        },
        end: "data: {\"choices\": [{\"index\": 0, \"text\": \"\", "
            + "\"finish_reason\": \"length\"}]}\n\ndata: [DONE]\n\n")

    /// A text in pieces of a few characters.
    static func pieces(of text: String) -> [String] {
        var rest = text[...]
        var pieces: [String] = []
        while !rest.isEmpty {
            pieces.append(String(rest.prefix(5)))
            rest = rest.dropFirst(5)
        }
        return pieces
    }
}
