/// The version of the program.
enum HordeServerVersion {
    /// What `--version` prints.
    static let current = "0.1.0"
}
