import HTTPTypes
import Testing

@testable import HordeHTTP

/// A worker program, with what it sends; the name in the body stands for itself.
struct RecordedWorker: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Beside `apikey` and `Content-Type`.
    var agent: String?
    let pop: String
    /// What its submit holds beside the job.
    let submit: String

    var headers: HTTPFields {
        var fields: HTTPFields = [:]
        if let agent, let name = HTTPField.Name("Client-Agent") { fields[name] = agent }
        return fields
    }

    static let all = [
        RecordedWorker(
            testDescription: "KoboldCpp", agent: "KoboldCppEmbedWorker:2",
            pop: """
                {"name":"Den","models":["koboldcpp/tiny-8B"],"max_length":512,\
                "max_context_length":8192,"priority_usernames":[],"softprompts":[],\
                "bridge_agent":"KoboldCppEmbedWorker:2:https://github.com/LostRuins/koboldcpp"}
                """, submit: #""generation":"upon a time","state":"ok""#),
        RecordedWorker(
            testDescription: "scribe",
            pop: """
                {"name":"Den","models":["koboldcpp/tiny-8B"],"max_length":512,\
                "max_context_length":8192,"priority_usernames":[],"softprompts":[],\
                "bridge_agent":"AI Horde Worker~unknown~kai~kai~kai:24:\
                https://github.com/db0/AI-Horde-Worker","threads":1}
                """, submit: #""generation":"upon a time","seed":0"#),
        RecordedWorker(
            testDescription: "KoboldAI-Horde-Bridge",
            pop: """
                {"name":"Den","models":["koboldcpp/tiny-8B"],"max_length":512,\
                "max_context_length":8192,"priority_usernames":[],"softprompts":[],\
                "bridge_agent":"KoboldAI Bridge:10:https://github.com/db0/KoboldAI-Horde-Bridge"}
                """, submit: #""generation":"upon a time""#),
    ]
}
