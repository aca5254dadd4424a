/// Some requests of one lane, summed up.
///
/// The order of the fields leaves no gaps in memory: of these there are many.
struct Contents: Summable {
    /// Their waiting jobs.
    var load = Load.none
    /// The least that they need.
    var bound = Bound()
    /// How many they are.
    var requests: Int32 = 0

    init(requests: Int32 = 0, load: Load = .none, bound: Bound = Bound()) {
        self.load = load
        self.bound = bound
        self.requests = requests
    }

    mutating func add(_ other: Contents) {
        requests += other.requests
        load += other.load
        bound.add(other.bound)
    }

    /// Counts what comes, without its bound.
    mutating func count(_ other: Contents) {
        requests += other.requests
        load += other.load
    }

    /// Counts what goes, without its bound.
    mutating func discount(_ other: Contents) {
        requests -= other.requests
        load -= other.load
    }

    /// Takes requests out; ``tighten(after:_:)`` comes after.
    mutating func remove(_ other: Contents) {
        requests -= other.requests
        load -= other.load
        if requests == 0 { bound = Bound() }
    }

    /// Makes the bound that of what is left, after something was taken out.
    ///
    /// Looks at the parts only until they reach down to what the bound is already; how short and
    /// how little that is only when what was taken out may have decided it.
    ///
    /// - Parameters:
    ///   - removed: The bound of what was taken out.
    ///   - bounds: Those of the parts that are left.
    /// - Returns: true when the bound has changed.
    mutating func tighten(after removed: Bound, _ bounds: some Sequence<Bound>) -> Bool {
        let isHeld = bound.sharesCorner(with: removed)
        var sum = Bound()
        for part in bounds {
            sum.add(part)
            if isHeld ? sum.covers(bound) : sum.coversWishes(of: bound) { return false }
        }
        let hasChanged = sum != bound
        bound = sum
        return hasChanged
    }
}
