/// Turns a pattern that was taken apart into a program.
struct PatternCompiler {
    private(set) var steps: [PatternStep] = []

    /// How many steps a program may have.
    static let stepLimit = 1000

    /// The program of a whole pattern.
    static func steps(of node: PatternNode) throws(PatternFault) -> [PatternStep] {
        var compiler = PatternCompiler()
        try compiler.add(node)
        try compiler.add(.found)
        return compiler.steps
    }

    private mutating func add(_ step: PatternStep) throws(PatternFault) {
        guard steps.count < Self.stepLimit else { throw .tooLong }
        steps.append(step)
    }

    private mutating func add(_ node: PatternNode) throws(PatternFault) {
        switch node {
        case .empty: break
        case .set(let set): try add(.take(set))
        case .place(let place): try add(.check(place))
        case .sequence(let nodes):
            for node in nodes { try add(node) }
        case .choice(let nodes): try addChoice(nodes)
        case .repetition(let node, let least, let most, let isGreedy):
            for _ in 0..<least { try add(node) }
            guard let most else { return try addEndless(node, isGreedy: isGreedy) }
            try addOptional(node, count: most - least, isGreedy: isGreedy)
        }
    }

    private mutating func addChoice(_ nodes: [PatternNode]) throws(PatternFault) {
        var ends: [Int] = []
        for (index, node) in nodes.enumerated() {
            guard index < nodes.count - 1 else {
                try add(node)
                break
            }
            let fork = steps.count
            try add(.fork(fork + 1, 0))
            try add(node)
            ends.append(steps.count)
            try add(.jump(0))
            steps[fork] = .fork(fork + 1, steps.count)
        }
        for end in ends { steps[end] = .jump(steps.count) }
    }

    private mutating func addEndless(
        _ node: PatternNode, isGreedy: Bool
    ) throws(PatternFault) {
        let fork = steps.count
        try add(.fork(0, 0))
        try add(node)
        try add(.jump(fork))
        steps[fork] = isGreedy ? .fork(fork + 1, steps.count) : .fork(steps.count, fork + 1)
    }

    private mutating func addOptional(
        _ node: PatternNode, count: Int, isGreedy: Bool
    ) throws(PatternFault) {
        var forks: [Int] = []
        for _ in 0..<count {
            forks.append(steps.count)
            try add(.fork(0, 0))
            try add(node)
        }
        for fork in forks {
            steps[fork] = isGreedy ? .fork(fork + 1, steps.count) : .fork(steps.count, fork + 1)
        }
    }
}
