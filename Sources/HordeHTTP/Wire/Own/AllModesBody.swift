internal import HordeCore

/// The body of our own `PUT modes`, which knows every switch.
enum AllModesBody {
    /// Reads a body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> ModeChanges {
        try SchemaReader.body(bytes) { reader -> ModeChanges? in
            var changes = ModeChanges()
            changes.allowsAnonymous = reader.bool("anonymous")
            let words = HordeModes.Registration.allCases.map(\.rawValue)
            changes.registration = reader.word("registration", of: words)
                .flatMap { HordeModes.Registration(rawValue: $0) }
            changes.workersByInvitation = reader.word("workers", of: ["open", "invitation"])
                .map { $0 == "invitation" }
            changes.isInMaintenance = reader.bool("maintenance")
            changes.minimumStanding = minimum(&reader)
            return changes
        }.result
    }

    /// Null lifts the minimum, absent leaves it.
    private static func minimum(_ reader: inout SchemaReader) -> Kudos?? {
        reader.expect("minimum_standing", .decimal(-1e12...1e12, step: "0.01"), isNullable: true)
        switch reader.value("minimum_standing") {
        case nil: return nil
        case .null: return .some(nil)
        case .number(let number):
            guard let kudos = number.kudos else { break }
            if PolicyBounds.minimumStanding.allows(kudos) { return .some(kudos) }
            reader.fail("minimum_standing", "must be from -1000000000000 to 1000000000000")
            return nil
        default: break
        }
        reader.fail("minimum_standing", "must be null or a number with at most two decimals")
        return nil
    }
}

extension JSONWriter {
    /// Writes all switches.
    mutating func allModes(_ modes: HordeModes) {
        object { writer in
            writer.member("anonymous", modes.allowsAnonymous)
            writer.member("registration", modes.registration.rawValue)
            writer.member("workers", modes.workersByInvitation ? "invitation" : "open")
            if let minimum = modes.minimumStanding {
                writer.member("minimum_standing", minimum)
            } else {
                writer.null("minimum_standing")
            }
            writer.member("maintenance", modes.isInMaintenance)
        }
    }
}
