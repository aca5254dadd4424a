internal import HordeCore

/// The horde at a glance.
struct LandingPage {
    let title: String
    let performance: PerformanceView
    let models: [ModelView]
    let modes: HordeModes

    /// How many models the page lists.
    private static let listed = 50

    /// The page.
    var html: String {
        HTML.page(
            title: title,
            content: """
                <h1>\(HTML.escape(title))</h1>
                <p>A horde of volunteers' computers that write texts for one another.</p>
                <table>
                \(rows)
                </table>
                \(modelTable)
                <p>\(notes.joined(separator: " "))</p>
                <p>The prompts that you send can be read by whoever runs the worker that serves
                them.</p>
                """)
    }

    private var rows: String {
        [
            ("Workers", performance.workers), ("Threads", performance.threads),
            ("Texts that wait", performance.waitingJobs),
            ("Texts being written", performance.runningJobs),
            ("Tokens in the last minute", performance.pastMinuteTokens),
        ].map { "<tr><th>\($0.0)</th><td>\($0.1)</td></tr>" }.joined(separator: "\n")
    }

    private var modelTable: String {
        guard !models.isEmpty else { return "<p>No worker is here at present.</p>" }
        let rows = models.prefix(Self.listed).map {
            "<tr><td>\(HTML.escape($0.name))</td><td>\($0.threads)</td>"
                + "<td>\($0.waitingJobs)</td></tr>"
        }
        return """
            <h2>Models</h2>
            <table>
            <tr><th>Model</th><th>Threads</th><th>Waiting</th></tr>
            \(rows.joined(separator: "\n"))
            </table>
            """
    }

    private var notes: [String] {
        var notes: [String] = []
        if modes.isInMaintenance { notes.append("The horde is in maintenance.") }
        if !modes.allowsAnonymous { notes.append("Requests need a key.") }
        switch modes.registration {
        case .open: notes.append("<a href=\"/register\">Make an account</a>.")
        case .invitation:
            notes.append("<a href=\"/register\">Make an account</a> with an invitation.")
        case .closed: notes.append("Registration is closed.")
        }
        return notes
    }
}
