import HordeBridge
import Testing

@Suite struct SetupInterviewTests {
    /// Answers one question after the other.
    static func faults(of answers: [String]) -> (SetupInterview, [String]) {
        var interview = SetupInterview()
        let faults = answers.compactMap { interview.answer($0) }
        return (interview, faults)
    }

    @Test func takesTheUsualAnswers() {
        let (interview, faults) = Self.faults(of: ["", "canary-key", "Maple Den", "", "", "", ""])
        #expect(faults.isEmpty)
        #expect(interview.question == nil)
        #expect(
            interview.values == [
                .hordeURL: "http://127.0.0.1:7001", .apiKey: "canary-key", .name: "Maple Den",
                .backendURL: "http://127.0.0.1:5001", .nsfw: "true",
            ])
    }

    @Test func takesOtherAnswers() {
        let (interview, faults) = Self.faults(of: [
            "https://horde.test/api", " key ", "n", "Demo", "n", "a#1, b#2", "22:00-07:00",
        ])
        #expect(faults.isEmpty)
        #expect(
            interview.values == [
                .hordeURL: "https://horde.test/api", .apiKey: "key", .name: "n",
                .backend: "demo", .nsfw: "false", .priorityUsers: "a#1, b#2",
                .quietHours: "22:00-07:00",
            ])
    }

    @Test func asksAgainUntilAnAnswerIsSound() {
        let (interview, faults) = Self.faults(of: [
            "ftp://horde.test", "https://horde.test", "", "canary key", "key", "", "n",
            "http://10.0.0.7:5001", "nonsense", "http://127.0.0.1:5001", "perhaps", "no", "bob",
            "", "night", "22:00-07:00",
        ])
        #expect(faults.count == 9)
        #expect(!faults.joined().contains("canary"))
        #expect(interview.question == nil)
        #expect(interview.values[.priorityUsers] == nil)
    }

    @Test func asksAboutAnOpenWay() {
        var interview = SetupInterview()
        #expect(interview.answer("http://horde.test") == nil)
        #expect(interview.question == .plainHTTP)
        #expect(interview.answer("what") != nil)
        #expect(interview.answer("") == "Then an address with https is needed.")
        #expect(interview.question == .hordeURL)
        #expect(interview.answer("http://horde.test") == nil)
        #expect(interview.answer("yes") == nil)
        #expect(interview.question == .apiKey)
        #expect(interview.values[.allowPlainHTTP] == "true")
    }

    @Test func asksForTheKeyInSecret() {
        #expect(SetupQuestion.allCases.filter(\.isSecret) == [.apiKey])
    }

    @Test func writesEveryOptionOnce() {
        let text = SetupFile.text(of: [.name: "M \"D\" \\ é", .apiKey: "k"])
        for option in BridgeOption.allCases {
            let lines = text.split(separator: "\n").filter {
                $0.hasPrefix("\(option.rawValue): ") || $0.hasPrefix("# \(option.rawValue): ")
            }
            #expect(lines.count == 1)
        }
        #expect(text.contains(#"name: "M \"D\" \\ é""#))
        #expect(text.contains("\n# threads: \"1\"\n"))
    }
}
