/// Reads the answers of OpenAI's completions.
enum OpenAIAnswer {
    /// The text of a completion that was not streamed.
    ///
    /// - Throws: `BackendFault` for everything else.
    static func text(_ answer: HTTPAnswer) throws(BackendFault) -> GeneratedText {
        guard answer.status == 200 else { throw fault(answer) }
        if answer.isWebPage { throw .webPage }
        guard let text = answer.json?.members?["choices"]?.elements?.first?.members?["text"]?.text
        else { throw .unusableAnswer }
        return GeneratedText(text)
    }

    /// Reads the data of an event.
    static func piece(_ data: String) -> StreamPiece? {
        if data == "[DONE]" { return .last("") }
        guard let members = JSONValue(parsing: data)?.members else { return nil }
        if members["error"] != nil { return .failure }
        guard let choice = members["choices"]?.elements?.first?.members else { return nil }
        let text = choice["text"]?.text ?? ""
        switch choice["finish_reason"] {
        case nil, .null: return .unfinished(text)
        default: return .last(text)
        }
    }

    /// The fault that an answer other than success stands for.
    ///
    /// | answer | fault |
    /// |---|---|
    /// | 429, and 503 as llama.cpp gives while it loads | `busy` |
    /// | 400 or 500 about the context's size | `tokenOverflow` |
    /// | 501 | `notImplemented` |
    /// | 502, 504 and web pages of 5xx | `webPage` |
    /// | any other | `refused` |
    static func fault(_ answer: HTTPAnswer) -> BackendFault {
        switch answer.status {
        case 429, 503: .busy
        case 501: .notImplemented
        case 502, 504: .webPage
        case 400, 500: isAboutContext(answer) ? .tokenOverflow : refusal(answer)
        case 200..<300: answer.isWebPage ? .webPage : .unusableAnswer
        default: refusal(answer)
        }
    }

    private static func refusal(_ answer: HTTPAnswer) -> BackendFault {
        answer.isWebPage && answer.status >= 500 ? .webPage : .refused(status: answer.status)
    }

    /// Whether a server says, each in its own way, that prompt and text do not fit together.
    private static func isAboutContext(_ answer: HTTPAnswer) -> Bool {
        let members = answer.json?.members
        let error = members?["error"]?.members ?? members
        if error?["type"]?.text == "exceed_context_size_error" { return true }
        return error?["message"]?.text?.lowercased().contains("context length") == true
    }
}
