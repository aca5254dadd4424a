internal import HTTPTypes
internal import HordeCore

/// The body of `PUT workers/{id}`.
struct WorkerChangesBody {
    /// What to change.
    let changes: WorkerChanges
    /// True when a text holds U+0000.
    let holdsNUL: Bool

    /// Reads a body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> WorkerChangesBody {
        let (changes, holdsNUL) = try SchemaReader.body(bytes, read: changes)
        return WorkerChangesBody(changes: changes, holdsNUL: holdsNUL)
    }

    /// As what a refusal is answered: the wire names it by the first thing that was to be changed.
    var act: RefusedAct {
        changes.isInMaintenance == nil && changes.info == nil && !changes.isEmpty
            ? .workerDeletion : .workerChange
    }

    private static func changes(_ reader: inout SchemaReader) -> WorkerChanges? {
        var changes = WorkerChanges()
        changes.isInMaintenance = reader.bool("maintenance")
        changes.maintenanceMessage = reader.string("maintenance_msg", count: 0...1000)
            .map(PlainText.shown)
        if changes.isInMaintenance != true { changes.maintenanceMessage = nil }
        changes.info = reader.string("info", count: 0...1000).map(PlainText.shown)
        changes.isPaused = reader.bool("paused")
        changes.name = reader.string("name", count: 5...100).map(PlainText.shown)
        if let team = reader.string("team", count: 0...36) {
            // A text that is no identifier names a team that is not there.
            changes.team = .some(team.isEmpty ? nil : TeamID(team) ?? TeamID(bits: 0))
        }
        return changes
    }
}

extension JSONWriter {
    /// Writes what was changed about a worker, as it is now.
    mutating func changed(_ changes: WorkerChanges, of view: WorkerView) {
        object { writer in
            if changes.isInMaintenance != nil {
                writer.member("maintenance", view.profile.maintenance != nil)
            }
            if changes.info != nil { writer.member("info", view.profile.info) }
            if changes.isPaused != nil { writer.member("paused", view.profile.isPaused) }
            if changes.name != nil { writer.member("name", view.profile.name) }
            if changes.team != nil { writer.member("team", view.team ?? "None") }
        }
    }
}
