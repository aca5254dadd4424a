/// Some requests of one lane, summed up.
struct Contents: Hashable, Sendable {
    /// How many they are.
    var requests = 0
    /// Their waiting jobs.
    var load = Load.none
    /// The least that they need.
    var bound = Bound()

    mutating func add(_ other: Contents) {
        requests += other.requests
        load += other.load
        bound.add(other.bound)
    }

    /// Takes requests out; ``tighten(_:)`` comes after.
    mutating func remove(_ other: Contents) {
        requests -= other.requests
        load -= other.load
        if requests == 0 { bound = Bound() }
    }

    /// Makes the bound that of what is left, after something was taken out.
    ///
    /// Looks at the parts only until they reach down to what the bound is already.
    ///
    /// - Returns: true when the bound has changed.
    mutating func tighten(_ bounds: some Sequence<Bound>) -> Bool {
        var sum = Bound()
        for part in bounds {
            sum.add(part)
            if sum.covers(bound) { return false }
        }
        let hasChanged = sum != bound
        bound = sum
        return hasChanged
    }
}
