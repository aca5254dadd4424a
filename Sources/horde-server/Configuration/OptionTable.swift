import HordeCore

/// The options as tables in Markdown.
enum OptionTable {
    /// The options that are not rules of the policy.
    static var general: String {
        rows(
            ["option", "environment", "in the file", "default", "what it does"],
            ServerOption.general.map { option in
                [
                    code(option.commandLineForm), code(option.environmentName),
                    code(option.fileForm), code(option.standard), option.summary,
                ]
            })
    }

    /// The rules of the policy.
    static var policy: String {
        rows(
            ["rule", "environment", "`friends`", "`public`", "value", "what it does"],
            PolicyField.all.map { field in
                let (friends, strangers) = (field.show(.friends), field.show(.public))
                return [
                    code(field.name), code(field.option.environmentName), code(friends),
                    strangers == friends ? "same" : code(strangers), field.expectation,
                    field.summary,
                ]
            })
    }

    private static func rows(_ header: [String], _ rows: [[String]]) -> String {
        let rule = header.map { _ in "---" }
        return ([header, rule] + rows)
            .map { "| " + $0.joined(separator: " | ") + " |\n" }
            .joined()
    }

    private static func code(_ text: String?) -> String {
        text.map { "`\($0)`" } ?? ""
    }
}
