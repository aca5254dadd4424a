internal import HordeCore

/// The body of `PUT status/modes`.
enum ModesBody {
    /// Reads a body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> ModeChanges {
        try SchemaReader.body(bytes) { reader -> ModeChanges? in
            var changes = ModeChanges()
            changes.isInMaintenance = reader.bool("maintenance_mode")
            changes.workersByInvitation = reader.bool("invite_only_mode")
            changes.isUnderRaid = reader.bool("raid_mode")
            return changes
        }.result
    }
}

extension JSONWriter {
    /// Writes the modes that the wire knows.
    mutating func wireModes(_ modes: HordeModes, isModerator: Bool) {
        object { writer in
            writer.member("maintenance_mode", modes.isInMaintenance)
            writer.member("invite_only_mode", modes.workersByInvitation)
            if isModerator { writer.member("raid_mode", modes.isUnderRaid) }
        }
    }

    /// Writes those that were changed, as they are now.
    mutating func changed(_ changes: ModeChanges, of modes: HordeModes) {
        object { writer in
            if changes.isInMaintenance != nil {
                writer.member("maintenance_mode", modes.isInMaintenance)
            }
            if changes.workersByInvitation != nil {
                writer.member("invite_only_mode", modes.workersByInvitation)
            }
            if changes.isUnderRaid != nil { writer.member("raid_mode", modes.isUnderRaid) }
        }
    }
}
