import HordeCore
import Testing

@testable import HordeHTTP

/// What the operator tells everybody.
@Suite struct DocumentTests {
    @Test func bothFormats() async throws {
        try await Harness.run { horde in
            for name in ["terms", "privacy", "sponsors"] {
                let path = "/api/v2/documents/\(name)"
                let html = try await horde.get(path)
                #expect(html.json?.names == ["html"])
                #expect(html["html"]?.text?.hasPrefix("<h1>") == true)
                #expect(try await horde.get("\(path)?format=html").text == html.text)
                let markdown = try await horde.get("\(path)?format=markdown")
                #expect(markdown.json?.names == ["markdown"])
                #expect(markdown["markdown"]?.text?.hasPrefix("# ") == true)
                #expect(try await horde.get("\(path)?format=pdf").code == "BadRequest")
            }
            #expect(try await horde.get("/api/v2/documents/other").status == 404)
        }
    }

    @Test func news() async throws {
        try await Harness.run { horde in
            let none = try await horde.get("/api/v2/status/news")
            #expect(none.text == "[]\n")
        }
        var options = HordeHTTPOptions.unlimited
        options.texts = OperatorTexts(
            news: [NewsPiece(date: "2026-02-28", title: "A", text: "B", tags: ["c"])])
        try await Harness.run(options: options) { horde in
            let news = try await horde.get("/api/v2/status/news")
            #expect(
                news.text == #"[{"date_published":"2026-02-28","newspiece":"B","#
                    + #""importance":"Information","tags":["c"],"title":"A","#
                    + #""more_info_urls":[]}]"# + "\n")
        }
    }

    @Test(arguments: [
        ("", ""), ("a\nb\n\nc", "<p>a b</p>\n<p>c</p>\n"), ("## T", "<h2>T</h2>\n"),
        ("#T", "<p>#T</p>\n"), ("####### T", "<p>####### T</p>\n"),
        ("- a\n  b\n* c", "<ul>\n<li>a b</li>\n<li>c</li>\n</ul>\n"),
        ("t\n- a\n\nb", "<p>t</p>\n<ul>\n<li>a</li>\n</ul>\n<p>b</p>\n"),
        ("<b onclick='x'>", "<p>&lt;b onclick=&#39;x&#39;&gt;</p>\n"),
        (
            "see [the \"x\"](https://a.example/?b=\"&c).",
            "<p>see <a href=\"https://a.example/?b=&quot;&amp;c\">the &quot;x&quot;</a>.</p>\n"
        ),
        ("[a](javascript:b)", "<p>[a](javascript:b)</p>\n"),
        ("[a] (b) [", "<p>[a] (b) [</p>\n"),
    ])
    func markdown(text: String, html: String) {
        #expect(MarkdownText.html(text) == html)
    }
}
