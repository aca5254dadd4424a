internal import HordeCore

extension JSONWriter {
    /// Writes how many workers offer each model.
    mutating func v1Models(_ models: [ModelView]) {
        object { writer in
            for model in models where model.workers > 0 {
                writer.member(model.name, model.workers)
            }
        }
    }

    /// Writes a worker as one of those that are here.
    mutating func v1ListedServer(_ view: WorkerView) {
        let statistics = view.statistics
        object { writer in
            writer.v1Server(view)
            writer.member("kudos_rewards", statistics.kudosGenerated + statistics.kudosUptime)
            writer.member("kudos_details") { writer in
                writer.member("generated", statistics.kudosGenerated)
                writer.member("uptime", statistics.kudosUptime)
            }
            writer.member("performance", Self.performance(view.speed))
            writer.member("uptime", statistics.uptimeMilliseconds / 1000)
        }
    }

    /// Writes a worker that was asked for.
    mutating func v1ServerAlone(_ view: WorkerView) {
        object { writer in
            writer.v1Server(view)
            writer.member("latest_performance", Self.performance(view.speed))
        }
    }

    private mutating func v1Server(_ view: WorkerView) {
        let profile = view.profile
        member("name", profile.name)
        member("id", profile.id)
        member("model", profile.offer.models.first ?? "")
        member("max_length", profile.offer.maximumLength)
        member("max_content_length", profile.offer.maximumContextLength)
        member("tokens_generated", view.statistics.tokensDelivered)
        member("requests_fulfilled", view.statistics.textsDelivered)
    }

    /// Writes users under their names.
    mutating func v1Users(_ views: [UserView]) {
        object { writer in
            for view in views {
                writer.member(view.profile.alias.description) { writer in
                    writer.member("id", view.profile.id.number)
                    writer.v1Figures(of: view)
                    writer.member("kudos_details") { writer in
                        let details = view.details
                        writer.member(
                            "accumulated", details.total - details.given - details.received)
                        writer.member("gifted", details.given)
                        writer.member("received", details.received)
                    }
                }
            }
        }
    }

    /// Writes a user that was asked for.
    mutating func v1User(_ view: UserView) {
        object { writer in
            writer.member("username", view.profile.alias.description)
            writer.v1Figures(of: view)
        }
    }

    private mutating func v1Figures(of view: UserView) {
        let statistics = view.statistics
        member("kudos", view.balance)
        member("usage") { writer in
            writer.member("tokens", statistics.tokensUsed)
            writer.member("requests", statistics.textsUsed)
        }
        member("contributions") { writer in
            writer.member("tokens", statistics.tokensContributed)
            writer.member("fulfillments", statistics.textsContributed)
        }
    }

    /// Writes what was given; the spelling is that of 2022.
    mutating func v1Transfer(_ amount: Kudos) {
        object { $0.member("transfered", amount) }
    }

    /// Writes what a text earned.
    mutating func v1Reward(_ reward: Kudos) {
        object { writer in
            writer.name("reward")
            writer.raw(reward.description)
        }
    }

    /// Writes the horde's figures.
    mutating func v1Performance(_ view: PerformanceView) {
        object { writer in
            writer.member("queued_requests", view.waitingJobs)
            writer.member("queued_tokens", view.waitingTokens)
            writer.member("kilotokens_per_min", thousandths: Int64(view.pastMinuteTokens))
        }
    }
}
