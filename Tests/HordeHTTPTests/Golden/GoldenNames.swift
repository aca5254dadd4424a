/// What is different in every run, such as keys, and the names that stand for it in a file.
struct GoldenNames: Sendable {
    private var values: [(name: String, value: String)] = []

    /// Gives a value a name; short ones would be found where they do not belong.
    mutating func keep(_ value: String, as name: String) {
        precondition(value.count >= 6, "\(name) is too short to be found")
        values.removeAll { $0.name == name }
        values.append((name, value))
    }

    /// A text of the file as it is sent.
    func told(_ text: String) -> String {
        values.reduce(text) { $0.replacing("<\($1.name)>", with: $1.value) }
    }

    /// A text that came as it stands in the file.
    func hidden(_ text: String) -> String {
        values.reduce(text) { $0.replacing($1.value, with: "<\($1.name)>") }
    }
}
