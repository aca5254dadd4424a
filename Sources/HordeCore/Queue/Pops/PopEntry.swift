/// Waiting pops, longest first.
typealias PopList = SummedList<PopEntry>

/// A waiting pop in a list.
struct PopEntry: Summed, Hashable {
    let arrival: UInt64
    let pop: PopID
    /// What its worker offers, turned round: see ``Needs/turned``.
    let reach: Needs

    static func < (left: PopEntry, right: PopEntry) -> Bool {
        (left.arrival, left.pop) < (right.arrival, right.pop)
    }

    static func == (left: PopEntry, right: PopEntry) -> Bool {
        left.arrival == right.arrival && left.pop == right.pop
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(arrival)
    }

    var contents: Contents { Contents(requests: 1, bound: Bound(reach)) }

    func isWithin(_ limits: Needs) -> Bool { reach.isWithin(limits) }
}

extension Needs {
    /// The same looked at from the other side: a request is within a worker's limits just when the
    /// worker's limits, turned, are within the request's needs, turned.
    ///
    /// So what finds requests for a worker also finds workers for a request.
    var turned: Needs {
        var turned = self
        turned.length = .max - length
        turned.context = .max - context
        return turned
    }
}

extension Worker {
    /// What its offer alone says about which requests may suit it, turned.
    var reach: Needs {
        var wishes: Wish = [.trusted, .fast, .validated]
        if offer.takesNSFW { wishes.insert(.nsfw) }
        if !offer.softPrompts.isEmpty { wishes.insert(.softPrompt) }
        return Needs(
            length: offer.maximumLength, context: offer.maximumContextLength,
            wishes: wishes.metCombinations, workers: WorkerPair([id])
        ).turned
    }
}
