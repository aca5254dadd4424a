import NIOHTTP1

extension KoboldAIBackend {
    /// Loads the soft prompt of a job, or puts the owner's own back for a job without one.
    ///
    /// Nothing is written unless something changes: several programs know no `PUT` at all.
    ///
    /// - Throws: `BackendFault`; `unknownSoftPrompt` when the program does not have it.
    func load(_ name: String?, _ known: Known) async throws(BackendFault) {
        guard let name else {
            guard let original = replacedSoftPrompt else { return }
            try await putSoftPrompt(original)
            replacedSoftPrompt = nil
            return
        }
        guard known.description.softPrompts.contains(name) else { throw .unknownSoftPrompt }
        let answer = try await send(.GET, "/api/v1/config/soft_prompt")
        let current = answer.json?.members?["value"]?.text ?? ""
        guard current != name else { return }
        try await putSoftPrompt(name)
        if replacedSoftPrompt == nil { replacedSoftPrompt = current }
    }

    private func putSoftPrompt(_ name: String) async throws(BackendFault) {
        let answer = try await send(.PUT, "/api/v1/config/soft_prompt", ["value": .string(name)])
        guard answer.status == 200 else { throw KoboldAIAnswer.fault(answer) }
    }
}
