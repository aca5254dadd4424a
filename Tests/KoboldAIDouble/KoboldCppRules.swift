/// How KoboldCpp takes wrong types: it does not refuse them, it fails in odd ways.
enum KoboldCppRules {
    /// The odd answer to a body with wrong types; nil when all is well.
    static func failure(of body: WireJSON) -> LoopbackReply? {
        if let penalty = body["rep_pen"], penalty.double == nil { return .close }
        for name in ["max_length", "max_context_length", "top_k"] {
            if let value = body[name], value.integer == nil { return .json("null") }
        }
        for name in ["temperature", "top_p"] {
            if let value = body[name], value.double == nil { return .json("null") }
        }
        for name in ["prompt", "genkey"] {
            if let value = body[name], value.text == nil { return .json("null") }
        }
        return nil
    }
}
