import Foundation

/// Asks the owner questions, on the terminal or through a pipe.
struct OwnerQuestions {
    /// Asks for one line.
    ///
    /// - Parameters:
    ///   - prompt: What stands before the answer.
    ///   - isSecret: Whether the terminal must not show what is typed.
    /// - Throws: `Failure` when there are no more answers.
    func ask(_ prompt: String, isSecret: Bool = false) throws(Failure) -> String {
        // Before the prompt: who types as soon as it appears is already hidden.
        let echo = isSecret ? TerminalEcho.off() : nil
        write(prompt)
        let line = readLine()
        if let echo {
            echo.restore()
            write("\n")
        }
        guard let line else {
            throw Failure(.program, "The answers ended too early; nothing was written.")
        }
        return line
    }

    /// Asks a question whose usual answer is no.
    ///
    /// - Throws: `Failure` when there are no more answers.
    func confirm(_ question: String) throws(Failure) -> Bool {
        ["y", "yes"].contains(try ask("\(question) (yes or no) [no]: ").lowercased())
    }

    /// Writes a line.
    func tell(_ text: String) {
        write(text + "\n")
    }

    private func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}
