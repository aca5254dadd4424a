/// Keeps clocks, chance, concurrency and binary fractions out of the state machine.
///
/// The rules of the horde are values: time, identity and chance come in as arguments. That makes
/// every decision repeatable, and this rule makes it stay so. Only `Service/` may wait.
struct CorePurityRule: TidyRule {
    let title = "The core is pure outside Service/"

    /// What the whole core may import: collections, and the standard library's own modules.
    static let importable: Set = [
        "Collections", "BitCollections", "DequeModule", "HashTreeCollections", "HeapModule",
        "OrderedCollections", "Swift",
    ]
    /// What `Service/` may import besides.
    static let importableByService: Set = ["_Concurrency"]
    /// Words that the state machine does without.
    static let words: Set = [
        "async", "await", "Task", "TaskGroup", "Double", "Float", "Float16", "Float32", "Float64",
        "ContinuousClock", "SuspendingClock", "SystemRandomNumberGenerator",
        "hashValue",
    ]
    /// Members that ask for chance or for the time.
    static let members: Set = ["random", "randomElement", "shuffled", "shuffle", "now"]
    /// Calls that ask for the time, for an identity, or for a terminal.
    static let calls: Set = ["Date", "UUID", "print", "debugPrint", "dump"]

    func findings(in repository: Repository) -> [Finding] {
        repository.swiftFiles.filter { $0.isUnder("Sources/HordeCore") }
            .flatMap { importFindings(in: $0) + wordFindings(in: $0) }
    }
}

extension CorePurityRule {
    private func isService(_ file: SwiftFile) -> Bool {
        file.isUnder("Sources/HordeCore/Service")
    }

    private func importFindings(in file: SwiftFile) -> [Finding] {
        let importable =
            isService(file) ? Self.importable.union(Self.importableByService) : Self.importable
        return file.imports.filter { !importable.contains($0.module) }
            .map { Finding(file.path, line: $0.line, "the core does not import \($0.module)") }
    }

    private func wordFindings(in file: SwiftFile) -> [Finding] {
        guard !isService(file) else { return [] }
        return file.code.indices.compactMap { index in
            guard let word = file.code[index].word else { return nil }
            let isMember = index > 0 && file.code[index - 1].isSymbol(".")
            let isCall = file.following(index).first?.isSymbol("(") ?? false
            let isDeclared = index > 0 && file.code[index - 1].word == "func"
            let isBanned =
                Self.words.contains(word)
                || isMember && Self.members.contains(word)
                || isCall && !isMember && !isDeclared && Self.calls.contains(word)
            guard isBanned else { return nil }
            return Finding(
                file.path, line: file.code[index].line, "the core does without '\(word)'")
        }
    }
}
