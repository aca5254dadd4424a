import Foundation

/// Checks that every decision record is in the index, under a number of its own.
struct DecisionIndexRule: TidyRule {
    let title = "Decision records are numbered and listed"

    static let folder = "Docs/Decisions"

    func findings(in repository: Repository) -> [Finding] {
        let index = "\(Self.folder)/README.md"
        guard let list = repository.texts[index] else {
            return [Finding(index, "the index of the decision records is missing")]
        }
        let records = repository.documents.map(\.path)
            .filter { $0.hasPrefix("\(Self.folder)/") && $0 != index }
        let listed = Set(DocumentLinkRule.links(in: list).map(\.address))
        var findings: [Finding] = []
        var numbers: Set<Substring> = []
        for path in records {
            let name = String(path.dropFirst(Self.folder.count + 1))
            let number = name.prefix { $0.isNumber }
            if number.count != 4 || !name.dropFirst(4).hasPrefix("-") {
                findings.append(Finding(path, "the name starts with four digits and a hyphen"))
            } else if !numbers.insert(number).inserted {
                findings.append(Finding(path, "the number \(number) is taken"))
            }
            if !listed.contains(name) {
                findings.append(Finding(path, "the record is not in the index"))
            }
        }
        return findings
    }
}
