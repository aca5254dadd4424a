extension DoubleState {
    /// Whether a fault lets a stream begin.
    static func isOfStreams(_ fault: DoubleFault) -> Bool {
        switch fault {
        case .hang, .stall, .hold, .closeInMidAnswer, .emptyText: true
        default: false
        }
    }

    /// A text in KoboldCpp's events.
    func stream(_ text: String, key: String?, _ fault: DoubleFault?) -> LoopbackReply {
        let events = settings.tellsEnd ? DoubleEvents.koboldCpp : .endless
        return .stream(
            LoopbackStream(isOld: true) { write in
                let isWhole = await self.produce(text, key: key, fault, events, write)
                await self.streamEnded()
                return isWhole
            })
    }

    /// Writes the events of a text, or as many as the fault leaves.
    ///
    /// - Returns: Whether the body ends in order.
    nonisolated func produce(
        _ text: String, key: String?, _ fault: DoubleFault?, _ events: DoubleEvents,
        _ write: LoopbackStream.Writer
    ) async -> Bool {
        do {
            let pieces = fault == .emptyText ? [] : DoubleEvents.pieces(of: text)
            let middle = (pieces.count + 1) / 2
            if fault == .hang { await untilCancelled() }
            for piece in pieces.prefix(middle) { try await write(events.piece(piece)) }
            let pace = await settings.pace
            if pace > .zero { try await Task.sleep(for: pace) }
            switch fault {
            case .closeInMidAnswer:
                return false
            case .stall:
                await untilCancelled()
                return false
            case .hold where await hold(key: key, endsWithClient: true):
                break
            default:
                for piece in pieces.dropFirst(middle) { try await write(events.piece(piece)) }
            }
            try await write(events.end)
            return true
        } catch {
            // The client has left, which ends the generation.
            return false
        }
    }
}
