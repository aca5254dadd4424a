internal import HordeCore

extension JSONWriter {
    /// Writes a worker.
    ///
    /// Only moderators see more than everybody; the owner does not, so that a
    /// worker's key tells nothing.
    ///
    /// - Parameters:
    ///   - view: The worker.
    ///   - isModerator: Whether a moderator asks.
    ///   - address: Where it last asked for work; nil when unknown.
    ///   - now: The time, for messages that expire.
    mutating func worker(
        _ view: WorkerView, isModerator: Bool, address: NetworkAddress?, now: Timestamp
    ) {
        let profile = view.profile
        let statistics = view.statistics
        object { writer in
            writer.member("type", "text")
            writer.member("name", profile.name)
            writer.member("id", profile.id)
            writer.member("online", view.isOnline)
            writer.member("requests_fulfilled", statistics.textsDelivered)
            writer.member("uncompleted_jobs", statistics.jobsFailed)
            writer.member("threads", profile.offer.threads)
            writer.member("uptime", statistics.uptimeMilliseconds / 1000)
            writer.member("kudos_rewards", statistics.kudosGenerated + statistics.kudosUptime)
            writer.member("kudos_details") { writer in
                writer.member("generated", statistics.kudosGenerated)
                writer.member("uptime", statistics.kudosUptime.roundedUp)
                writer.member("uptime_exact", statistics.kudosUptime)
            }
            writer.member("performance", Self.performance(view.speed))
            writer.member("maintenance_mode", profile.maintenance != nil)
            writer.member("nsfw", profile.offer.takesNSFW)
            writer.member("trusted", view.isTrusted)
            writer.member("flagged", view.isFlagged)
            if !profile.info.isEmpty { writer.member("info", profile.info) }
            writer.member("team") { writer in
                writer.member("name", orNull: view.team)
                writer.member("id", orNull: profile.membership?.team.description)
            }
            writer.member("models", profile.offer.models)
            writer.member("bridge_agent", profile.offer.agent)
            writer.member("max_length", profile.offer.maximumLength)
            writer.member("max_context_length", profile.offer.maximumContextLength)
            if isModerator || view.showsOwner {
                writer.member("owner", view.owner.description)
                writer.name("messages")
                writer.array(of: view.messages.filter { $0.isValid(at: now) }) {
                    $0.listedMessage($1)
                }
            }
            guard isModerator else { return }
            if let address { writer.member("ipaddr", AddressRange(single: address).text) }
            if !view.contact.isEmpty { writer.member("contact", view.contact) }
            writer.member("paused", profile.isPaused)
            writer.member("suspicious", statistics.reportCount)
            writer.name("reports")
            writer.reports(statistics.reports)
        }
    }

    /// The speed as a sentence, which is what clients expect, with one decimal.
    static func performance(_ speed: Int64?) -> String {
        guard let speed else { return "No requests fulfilled yet" }
        let tenths = (speed + 50) / 100
        return "\(tenths / 10).\(tenths % 10) tokens per second"
    }
}
