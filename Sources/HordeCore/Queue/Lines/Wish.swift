/// Something that a request may ask for and a worker has or has not.
struct Wish: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// The request is marked nsfw.
    static let nsfw = Wish(rawValue: 1)
    /// Only workers of trusted users will do.
    static let trusted = Wish(rawValue: 2)
    /// Slow workers will not do.
    static let fast = Wish(rawValue: 4)
    /// Only validated programs will do.
    static let validated = Wish(rawValue: 8)
    /// A soft prompt is wanted.
    static let softPrompt = Wish(rawValue: 16)

    /// The bit of this combination among all.
    var combination: UInt32 { 1 << rawValue }

    /// The bits of all combinations that whoever has these wishes' objects meets.
    var metCombinations: UInt32 {
        (0..<32 as Range<UInt32>).reduce(0) { $1 & ~rawValue == 0 ? $0 | 1 << $1 : $0 }
    }
}

extension RequestTerms {
    /// What is asked for beyond models and lengths.
    var wishes: Wish {
        var wishes: Wish = []
        if isMarkedNSFW { wishes.insert(.nsfw) }
        if trustedWorkersOnly { wishes.insert(.trusted) }
        if !allowsSlowWorkers { wishes.insert(.fast) }
        if validatedAgentsOnly { wishes.insert(.validated) }
        if softPrompt != nil { wishes.insert(.softPrompt) }
        return wishes
    }

    /// The workers that alone will do; empty for any.
    var namedWorkers: [WorkerID] { excludesWorkers ? [] : workers }

    /// What a worker must have for it.
    var needs: Needs {
        Needs(
            length: maximumLength, context: maximumContextLength, wishes: wishes.combination,
            workers: excludesWorkers ? WorkerPair(workers) : WorkerPair())
    }
}
