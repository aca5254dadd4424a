extension BackendFault {
    /// What happened and what the owner can do, in words.
    public var words: String {
        switch self {
        case .busy: "The back end is busy with another text, perhaps your own."
        case .refused(let status): "The back end refuses the call with status \(status)."
        case .unusableAnswer: "The back end answers with something that is no text."
        case .closedConnection: "The back end closed the connection before it had answered."
        case .webPage: "A web page answers in place of the back end: check --backend-url."
        case .tokenOverflow: "The prompt and the length do not fit the back end's context."
        case .outOfMemory: "The back end ran out of memory: load a smaller model or context."
        case .notImplemented: "The back end cannot generate text with what it has loaded."
        case .timedOut: "The back end takes too long to answer."
        case .unreachable:
            "Nothing answers at the back end's address: start it, or check --backend-url."
        case .noModel: "The back end has no text model loaded: load one."
        case .unknownSoftPrompt: "A job wants a soft prompt that the back end does not have."
        case .cancelled: "The generation was ended because nobody waits for it any more."
        }
    }
}
