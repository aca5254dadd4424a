/// Reads the answers of a KoboldAI generation.
enum KoboldAIAnswer {
    /// The text of a generation.
    ///
    /// KoboldCpp reports some failures as success with the body `null`, so that only an object
    /// with a text counts.
    ///
    /// - Throws: `BackendFault` for everything else.
    static func text(_ answer: HTTPAnswer) throws(BackendFault) -> GeneratedText {
        guard answer.status == 200 else { throw fault(answer) }
        if answer.isWebPage { throw .webPage }
        guard let text = answer.json?.members?["results"]?.elements?.first?.members?["text"]?.text
        else { throw .unusableAnswer }
        return GeneratedText(text)
    }

    /// The fault that an answer other than success stands for.
    static func fault(_ answer: HTTPAnswer) -> BackendFault {
        let type = answer.json?.members?["detail"]?.members?["type"]?.text
        switch answer.status {
        case 503:
            return .busy
        case 501:
            return .notImplemented
        case 507:
            return .outOfMemory
        case 500 where type == "token_overflow":
            return .tokenOverflow
        case 502, 504:
            return .webPage
        case 200..<300:
            return answer.isWebPage ? .webPage : .unusableAnswer
        default:
            return answer.isWebPage && answer.status >= 500
                ? .webPage : .refused(status: answer.status)
        }
    }

    /// The parameters that a validation answer says it does not know; empty for other answers.
    static func unknownFields(_ answer: HTTPAnswer) -> Set<String> {
        guard answer.status == 422, let detail = answer.json?.members?["detail"]?.members else {
            return []
        }
        let unknown = detail.filter { _, messages in
            (messages.elements ?? []).contains(.string("Unknown field."))
        }
        return Set(unknown.keys)
    }
}
