/// Writes HTML.
enum HTML {
    /// The text so that it shows as it is, in content and in quoted attributes.
    static func escape(_ text: some StringProtocol) -> String {
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }

    /// A whole page; `title` is escaped, `content` is HTML.
    static func page(title: String, content: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(escape(title))</title>
        <style>
        :root { color-scheme: light dark; }
        body { font: 1em/1.5 sans-serif; max-width: 42em; margin: 2em auto; padding: 0 1em; }
        table { border-collapse: collapse; }
        td, th { padding: .2em .8em .2em 0; text-align: left; }
        input { font: inherit; padding: .3em; }
        .complaint { color: light-dark(#a00, #f99); }
        code { font-size: 1.2em; user-select: all; }
        </style>
        </head>
        <body>
        \(content)
        </body>
        </html>

        """
    }
}
