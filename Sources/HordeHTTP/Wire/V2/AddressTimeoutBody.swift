internal import HordeCore

/// The bodies of `operations/*`.
enum AddressTimeoutBody {
    /// Reads which addresses to refuse, and how long.
    static func timeout(
        _ bytes: [UInt8]
    ) throws(APIFault) -> (range: AddressRange, life: Duration) {
        let draft = try SchemaReader.body(bytes) { reader -> (String, Int)? in
            let text = address(&reader)
            let hours = reader.integer("hours", in: 1...720)
            if !reader.has("hours") { reader.missing("hours") }
            guard let text, let hours else { return nil }
            return (text, hours)
        }.result
        return (try range(draft.0), .seconds(draft.1 * 3600))
    }

    /// Reads which addresses to refuse no longer.
    static func addresses(_ bytes: [UInt8]) throws(APIFault) -> AddressRange {
        try range(try SchemaReader.body(bytes, read: address).result)
    }

    /// Reads how long to refuse a worker's address.
    static func workerTimeout(_ bytes: [UInt8]) throws(APIFault) -> Duration {
        let days = try SchemaReader.body(bytes) { reader -> Int? in
            if !reader.has("days") { reader.missing("days") }
            return reader.integer("days", in: 1...30)
        }.result
        return .seconds(days * 86_400)
    }

    private static func address(_ reader: inout SchemaReader) -> String? {
        if !reader.has("ipaddr") { reader.missing("ipaddr") }
        return reader.string("ipaddr", count: 7...43)
    }

    private static func range(_ text: String) throws(APIFault) -> AddressRange {
        guard let range = AddressRange(text) else {
            throw .badRequest("ipaddr must be an address or a range such as 192.0.2.0/24.")
        }
        return range
    }
}

extension JSONWriter {
    /// Writes addresses that are refused, with the seconds that are left.
    mutating func timeout(_ entry: AddressTimeouts.Entry, at now: Timestamp) {
        let left = entry.end.milliseconds - now.milliseconds
        object { writer in
            writer.member("ipaddr", entry.range.text)
            writer.member("seconds", (left + 999) / 1000)
        }
    }
}
