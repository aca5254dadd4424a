/// Keeps the spellings of the wire, typing errors included, at the border.
///
/// In the core and in the store there is one word for each notion. What a client calls it is known
/// to the wire bodies alone.
struct WireSpellingRule: TidyRule {
    let title = "Wire spellings live in the wire bodies only"

    /// Spellings that no column and no name of ours needs.
    static let spellings: Set = [
        "max_content_length", "max_context_length", "kudos_details", "queue_position", "wait_time",
        "is_possible", "worker_blacklist", "trusted_workers", "slow_workers", "validated_backends",
        "priority_usernames", "bridge_agent", "gen_metadata", "dry_run", "transfered",
        "server_name", "allow_downgrade", "sampler_order", "stop_sequence", "worker_name",
        "kudos_rewards", "queued_requests", "queued_tokens", "matching_softprompt",
    ]
    /// Where they may not occur.
    static let folders = ["Sources/HordeCore", "Sources/HordeStore"]

    func findings(in repository: Repository) -> [Finding] {
        repository.swiftFiles.filter { file in Self.folders.contains { file.isUnder($0) } }
            .flatMap { file in
                file.code.compactMap { token -> Finding? in
                    guard let text = token.word ?? token.literal, Self.spellings.contains(text)
                    else { return nil }
                    let message = "'\(text)' is a spelling of the wire"
                    return Finding(file.path, line: token.line, message)
                }
            }
    }
}
