/// Why a command ends before its time: a sentence for the operator and a status for scripts.
struct CommandFailure: Error, Hashable {
    /// What the process returns.
    let status: ExitStatus
    /// What happened and what to do about it; printed to standard error.
    let message: String

    /// Creates a failure.
    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}
