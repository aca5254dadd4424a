import ArgumentParser
import Foundation
import HordeBridge

/// `horde-bridge init`: asks a few questions and writes a configuration file.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Ask a few questions and write a configuration file.",
        discussion: """
            The file holds your API key, so only you may read it (mode 0600). A file that is \
            there already is only replaced after a question. Press return to take the answer in \
            brackets.

            Exit codes: 0 the file was written; 64 wrong command line; 70 nothing was written.
            """)

    @Argument(help: "The file to write.")
    var file = "bridge.yaml"

    func run() throws {
        do {
            let questions = OwnerQuestions()
            var interview = SetupInterview()
            while let question = interview.question {
                let answer = try questions.ask(question.prompt, isSecret: question.isSecret)
                if let fault = interview.answer(answer) { questions.tell(fault) }
            }
            if FileManager.default.fileExists(atPath: file) {
                guard try questions.confirm("\(file) is there already. Replace it?") else {
                    throw Failure(.program, "Nothing was written.")
                }
            }
            try OwnerFile.write(SetupFile.text(of: interview.values), to: file)
            questions.tell(
                """
                Wrote \(file). Next:
                  horde-bridge check --config \(file)
                  horde-bridge run --config \(file)
                """)
        } catch {
            throw Failure(error).told()
        }
    }
}
