// Prints what breaks the rules about the text of the repository; `make lint` compiles it together
// with the rules, so that they can be checked without a build of the package.

import Foundation

let root = CommandLine.arguments.dropFirst().first ?? "."
let repository = Repository(contentsOf: URL(filePath: root))
var count = 0
for rule in TidyRules.all {
    for finding in rule.findings(in: repository) {
        print("\(finding.description) [\(rule.title)]")
        count += 1
    }
}
if count > 0 {
    print("\(count) places break the rules about the text.")
    exit(1)
}
print("\(repository.swiftFiles.count) Swift files obey \(TidyRules.all.count) rules.")
