internal import HordeCore

/// The body of our own report on a text.
struct ReportBody {
    /// The request's name as it was sent.
    let request: String
    /// Why.
    let reason: ReportReason

    /// Reads a body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> ReportBody {
        try SchemaReader.body(bytes) { reader -> ReportBody? in
            let request = reader.string("request")
            if request == nil, !reader.has("request") { reader.missing("request") }
            let word = reader.word("reason", of: ReportReason.allCases.map(\.wireName))
            if word == nil, !reader.has("reason") { reader.missing("reason") }
            guard let request,
                let reason = ReportReason.allCases.first(where: { $0.wireName == word })
            else { return nil }
            return ReportBody(request: request, reason: reason)
        }.result
    }
}

extension ReportReason {
    /// What our interface calls the reason.
    var wireName: String {
        switch self {
        case .garbage: "garbage"
        case .offTopic: "off_topic"
        case .cutOff: "cut_off"
        case .offensive: "offensive"
        case .other: "other"
        }
    }
}

extension JSONWriter {
    /// Writes how often requesters complained, by reason.
    mutating func reports(_ reports: [ReportReason: Int]) {
        object { writer in
            for reason in ReportReason.allCases {
                guard let count = reports[reason] else { continue }
                writer.member(reason.wireName, count)
            }
        }
    }
}
