/// Keeps constructs out of `Sources` that hide a failure or put off a decision.
struct HazardRule: TidyRule {
    let title = "No hidden failures and no unfinished business in Sources"

    func findings(in repository: Repository) -> [Finding] {
        repository.swiftFiles.filter { $0.isUnder("Sources") }
            .flatMap { codeFindings(in: $0) + commentFindings(in: $0) }
    }
}

extension HazardRule {
    private func codeFindings(in file: SwiftFile) -> [Finding] {
        file.code.indices.compactMap { index in
            let token = file.code[index]
            let next = Array(file.following(index, 2))
            let message: String? =
                switch token.word {
                case "try" where next.first?.isSymbol("!") ?? false:
                    "a forced try hides the failure"
                case "as" where next.first?.isSymbol("!") ?? false:
                    "a forced cast hides the failure"
                case "fatalError"
                where next.count == 2 && next[0].isSymbol("(") && next[1].isSymbol(")"):
                    "a fatal error says what was impossible"
                case "unchecked" where !hasCommentAbove(token.line, in: file):
                    "an unchecked conformance has its reason in a comment on the line above"
                default:
                    nil
                }
            return message.map { Finding(file.path, line: token.line, $0) }
        }
    }

    private func hasCommentAbove(_ line: Int, in file: SwiftFile) -> Bool {
        guard line > 1 else { return false }
        return file.lines[line - 2].drop { $0 == " " }.hasPrefix("//")
    }

    private func commentFindings(in file: SwiftFile) -> [Finding] {
        file.comments.flatMap { comment -> [Finding] in
            let words = (comment.comment ?? "").split { !$0.isLetter }
            return words.filter { ["TODO", "FIXME", "XXX", "HACK"].contains($0) }
                .map { Finding(file.path, line: comment.line, "'\($0)' puts off a decision") }
        }
    }
}
