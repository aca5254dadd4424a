internal import HordeCore

extension JSONWriter {
    /// Writes a team.
    mutating func team(_ view: TeamView) {
        object { writer in
            writer.member("id", view.team.id)
            writer.member("name", view.team.name)
            writer.member("info", view.team.info)
            writer.member("requests_fulfilled", view.totals.texts)
            writer.member("kudos", view.totals.kudos)
            writer.member("uptime", view.totals.uptimeMilliseconds / 1000)
            writer.member("creator", view.owner.description)
            writer.member("worker_count", view.workers.count)
            writer.name("workers")
            writer.array(of: view.workers) { writer, worker in
                writer.object { writer in
                    writer.member("type", "text")
                    writer.member("name", worker.name)
                    writer.member("id", worker.id)
                    writer.member("online", worker.isOnline)
                }
            }
            writer.name("models")
            writer.array(of: view.models) { writer, model in
                writer.object { writer in
                    writer.member("name", model.name)
                    writer.member("count", model.workers)
                }
            }
        }
    }

    /// Writes the members that were changed about a team, as they are now.
    mutating func changed(_ changes: TeamChanges, of team: Team) {
        if changes.name != nil { member("name", team.name) }
        if changes.info != nil { member("info", team.info) }
    }
}
