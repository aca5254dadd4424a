internal import HordeCore

extension JSONWriter {
    /// Writes what a webhook tells: the text as a status shows it, and what belongs to it.
    mutating func notice(_ text: CalledBack) {
        object { writer in
            writer.generationMembers(text.generation)
            writer.member("request", text.request)
            writer.member("kudos", text.generation.reward)
            if let account = text.callback.account { writer.member("proxied_account", account) }
        }
    }
}
