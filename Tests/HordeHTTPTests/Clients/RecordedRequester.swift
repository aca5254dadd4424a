import HTTPTypes
import Testing

@testable import HordeHTTP

/// A program that asks for texts, with the headers and the body that it sends.
struct RecordedRequester: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// Beside `apikey` and `Content-Type`.
    let agent: String
    let body: String
    /// Where its stop button sends DELETE.
    var stopPath = Harness.status

    var headers: HTTPFields {
        var fields: HTTPFields = [:]
        if let name = HTTPField.Name("Client-Agent") { fields[name] = agent }
        return fields
    }

    static let all = [
        RecordedRequester(
            testDescription: "Kobold Lite", agent: "KoboldAiLite:17",
            body: """
                {"prompt":"Once","params":{"n":1,"max_context_length":6144,"max_length":512,\
                "rep_pen":1.07,"temperature":0.75,"top_p":0.92,"top_k":100,"top_a":0,"typical":1,\
                "tfs":1,"rep_pen_range":360,"rep_pen_slope":0.7,"sampler_order":[6,0,1,3,4,2,5],\
                "use_default_badwordsids":false,"stop_sequence":["You:"],"min_p":0,\
                "dynatemp_range":0,"dynatemp_exponent":1,"smoothing_factor":0},\
                "models":["koboldcpp/tiny-8B","another/model"],"workers":[]}
                """),
        RecordedRequester(
            testDescription: "SillyTavern", agent: "SillyTavern:1.12.6:Cohee#1207",
            body: """
                {"prompt":"Once","params":{"gui_settings":false,"use_world_info":false,\
                "singleline":false,"streaming":true,"can_abort":true,"mirostat":0,\
                "mirostat_tau":5,"mirostat_eta":0.1,"grammar":"canary",\
                "api_server":"http://canary.example/api","soft_prompt":"canary","n":1,\
                "frmtadsnsp":false,"frmtrmblln":false,"frmtrmspch":false,"frmttriminc":false,\
                "max_length":80,"max_context_length":2048,"temperature":0.8},\
                "trusted_workers":false,"models":["koboldcpp/tiny-8B"]}
                """),
        RecordedRequester(
            testDescription: "KoboldAI United", agent: "KoboldAI:2.0.0:koboldai.org",
            body: """
                {"prompt":"Once","params":{"max_length":80,"max_context_length":1024,\
                "rep_pen":1.1,"rep_pen_slope":0.7,"rep_pen_range":1024,"temperature":0.5,\
                "top_p":0.9,"top_k":0,"top_a":0.0,"tfs":1.0,"typical":1.0,"n":1},"models":[]}
                """, stopPath: "/v2/generate/text/status"),
        RecordedRequester(
            testDescription: "AI-Horde-CLI", agent: "cli_request_scribe.py:1.1.0:(discord)db0#1625",
            body: """
                {"prompt":"Once","params":{"n":1,"max_context_length":1024,"max_length":80}}
                """),
    ]
}
