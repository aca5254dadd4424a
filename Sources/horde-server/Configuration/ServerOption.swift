/// One option of the server: how it is called everywhere, and what it does.
///
/// The help, the lookup and the table in the documentation are all made from ``all``.
struct ServerOption: Hashable, Sendable {
    /// The name on the command line, without dashes before it, and the key in the file.
    let name: String
    /// What stands for the value in help; nil for a switch.
    let placeholder: String?
    /// The default as text; nil when there is none.
    let standard: String?
    /// A sentence on what it does.
    let summary: String
    /// Where the option may be set.
    let places: Places

    /// Where an option may be set.
    enum Places: Hashable, Sendable {
        /// On the command line, in the environment and in the file.
        case everywhere
        /// On the command line and in the environment: it names the file.
        case outsideFile
        /// In the environment alone: it is a secret that others must not see.
        case environment
    }

    /// The path of the key in the file: one component, two for a rule of the policy.
    let key: [String]

    /// Creates an option.
    init(
        _ name: String, _ placeholder: String?, standard: String?, places: Places = .everywhere,
        key: [String]? = nil, summary: String
    ) {
        self.name = name
        self.placeholder = placeholder
        self.standard = standard
        self.summary = summary
        self.places = places
        self.key = key ?? [name]
    }

    /// The name in the environment: `HORDE_` and the key in capitals.
    var environmentName: String {
        let words = (["horde"] + key).joined(separator: "_").uppercased()
        return String(words.map { $0 == "-" ? "_" : $0 })
    }

    /// How it is written on the command line; nil when it cannot be.
    var commandLineForm: String? {
        switch places {
        case .environment: nil
        case .everywhere, .outsideFile:
            if key.count == 2 {
                "--set \(name)=\(placeholder ?? "VALUE")"
            } else {
                "--\(name)" + (placeholder.map { " \($0)" } ?? "")
            }
        }
    }

    /// How it is written in the file; nil when it cannot be.
    var fileForm: String? {
        places == .everywhere ? key.joined(separator: ".") : nil
    }
}
