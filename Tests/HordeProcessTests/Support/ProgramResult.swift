/// What a program that ran to its end has said.
struct ProgramResult: Sendable {
    /// How it ended.
    let end: ProgramEnd
    /// What it wrote to standard output.
    let output: String
    /// What it wrote to standard error.
    let complaints: String

    /// Runs a program to its end.
    static func of(
        _ name: ProgramName, _ arguments: [String], environment: [String: String] = [:]
    ) async throws -> ProgramResult {
        let program = try RunningProgram(name, arguments, environment: environment)
        let end = await program.end()
        return ProgramResult(
            end: end, output: program.output.text, complaints: program.complaints.text)
    }
}
