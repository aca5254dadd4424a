public import Foundation

extension BridgeStatus: Codable {
    private enum CodingKeys: String, CodingKey {
        case worker, horde, threads, state, model, holds, jobs, delivered, returned, dropped
        case troubles
        case startedAt = "started_at"
        case isBackendAway = "back_end_away"
        case isHordeAway = "horde_away"
        case isInMaintenance = "maintenance"
        case isStopping = "stopping"
        case kudosEarned = "kudos_earned"
        case balance = "kudos_balance"
        case tokensPerSecond = "tokens_per_second"
    }

    /// Reads a document of `horde-bridge status`; `state` follows from the rest.
    ///
    /// - Throws: `DecodingError` for anything else.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            worker: try values.decode(String.self, forKey: .worker),
            horde: try values.decode(String.self, forKey: .horde),
            threads: try values.decode(Int.self, forKey: .threads),
            startedAt: try values.decode(Date.self, forKey: .startedAt))
        model = try values.decodeIfPresent(String.self, forKey: .model)
        isBackendAway = try values.decode(Bool.self, forKey: .isBackendAway)
        isHordeAway = try values.decode(Bool.self, forKey: .isHordeAway)
        isInMaintenance = try values.decode(Bool.self, forKey: .isInMaintenance)
        holds = Set(try values.decode([BridgeHold].self, forKey: .holds))
        isStopping = try values.decode(Bool.self, forKey: .isStopping)
        jobs = try values.decode([RunningJob].self, forKey: .jobs)
        delivered = try values.decode(Int.self, forKey: .delivered)
        returned = try values.decode(Int.self, forKey: .returned)
        dropped = try values.decode(Int.self, forKey: .dropped)
        kudosEarned = try values.decode(Double.self, forKey: .kudosEarned)
        balance = try values.decodeIfPresent(Double.self, forKey: .balance)
        tokensPerSecond = try values.decodeIfPresent(Double.self, forKey: .tokensPerSecond)
        troubles = try values.decode([BridgeTrouble].self, forKey: .troubles)
    }

    /// Writes the document of `horde-bridge status`.
    ///
    /// - Throws: `EncodingError` when the encoder cannot take a number.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(worker, forKey: .worker)
        try values.encode(horde, forKey: .horde)
        try values.encode(threads, forKey: .threads)
        try values.encode(startedAt, forKey: .startedAt)
        try values.encode(condition, forKey: .state)
        try values.encode(model, forKey: .model)
        try values.encode(isBackendAway, forKey: .isBackendAway)
        try values.encode(isHordeAway, forKey: .isHordeAway)
        try values.encode(isInMaintenance, forKey: .isInMaintenance)
        try values.encode(BridgeHold.allCases.filter(holds.contains), forKey: .holds)
        try values.encode(isStopping, forKey: .isStopping)
        try values.encode(jobs.compactMap { $0 }, forKey: .jobs)
        try values.encode(delivered, forKey: .delivered)
        try values.encode(returned, forKey: .returned)
        try values.encode(dropped, forKey: .dropped)
        try values.encode(kudosEarned, forKey: .kudosEarned)
        try values.encode(balance, forKey: .balance)
        try values.encode(tokensPerSecond, forKey: .tokensPerSecond)
        try values.encode(troubles, forKey: .troubles)
    }

    /// The document as one line of JSON with sorted keys and times as ISO 8601 has them.
    public var document: Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return ((try? encoder.encode(self)) ?? Data("{}".utf8)) + Data("\n".utf8)
    }

    /// Reads a document; nil for anything else.
    public init?(document: Data) {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let status = try? decoder.decode(BridgeStatus.self, from: document) else {
            return nil
        }
        self = status
    }
}
