import Foundation
import NIOHTTP1
import Testing

@testable import HordeBridge

/// Every answer that KoboldAI, KoboldCpp and what stands before them are known to give.
@Suite struct KoboldAIAnswerTests {
    private static func answer(
        _ status: Int, _ body: String, type: String = "application/json"
    ) -> HTTPAnswer {
        HTTPAnswer(status: status, headers: ["Content-Type": type], body: Data(body.utf8))
    }

    private static func detail(_ type: String) -> String {
        "{\"detail\": {\"msg\": \"No.\", \"type\": \"\(type)\"}}"
    }

    /// Answers of KoboldAI as JSON.
    @Test(
        arguments: [
            (422, "{\"detail\": {\"top_k\": [\"Not a valid integer.\"]}}", .refused(status: 422)),
            (503, detail("service_unavailable"), .busy),
            (501, detail("not_implemented"), .notImplemented),
            (507, detail("out_of_memory.gpu.cuda"), .outOfMemory),
            (507, detail("out_of_memory.gpu.hip"), .outOfMemory),
            (507, detail("out_of_memory.tpu.hbm"), .outOfMemory),
            (507, detail("out_of_memory.cpu.default_memory_allocator"), .outOfMemory),
            (507, detail("out_of_memory.unknown.unknown"), .outOfMemory),
            (500, detail("token_overflow"), .tokenOverflow),
            (400, detail("generic.error_400"), .refused(status: 400)),
            (404, detail("generic.error_404"), .refused(status: 404)),
            (405, detail("generic.error_405"), .refused(status: 405)),
            (415, detail("generic.error_415"), .refused(status: 415)),
            (500, detail("generic.error_500"), .refused(status: 500)),
            (510, detail("story_empty"), .refused(status: 510)),
        ] as [(Int, String, BackendFault)])
    func ofKoboldAI(status: Int, body: String, fault: BackendFault) {
        #expect(throws: fault) { try KoboldAIAnswer.text(Self.answer(status, body)) }
    }

    /// Answers of KoboldCpp: pages as HTML, and success that is none.
    @Test(
        arguments: [
            (503, detail("service_unavailable"), "application/json", .busy),
            (500, detail("bad_input"), "application/json", .refused(status: 500)),
            (401, detail("unauthorized"), "application/json", .refused(status: 401)),
            (404, "Error: HTTP Server is running.", "text/html", .refused(status: 404)),
            (404, "", "text/html", .refused(status: 404)),
            (501, "<html>", "text/html", .notImplemented),
            (200, "null", "application/json", .unusableAnswer),
            (200, "", "application/json", .unusableAnswer),
            (200, "{}", "application/json", .unusableAnswer),
            (200, "[1, 2]", "application/json", .unusableAnswer),
            (200, "{\"results\": []}", "application/json", .unusableAnswer),
            (200, "{\"results\": [{\"text\": null}]}", "application/json", .unusableAnswer),
        ] as [(Int, String, String, BackendFault)])
    func ofKoboldCpp(status: Int, body: String, type: String, fault: BackendFault) {
        #expect(throws: fault) { try KoboldAIAnswer.text(Self.answer(status, body, type: type)) }
    }

    /// Answers of a proxy or a tunnel before the program.
    @Test(
        arguments: [
            (200, .webPage), (500, .webPage), (502, .webPage), (504, .webPage), (503, .busy),
            (403, .refused(status: 403)), (302, .refused(status: 302)),
        ] as [(Int, BackendFault)])
    func ofWhatStandsBefore(status: Int, fault: BackendFault) {
        let page = "<html><body>Away.</body></html>"
        #expect(throws: fault) {
            try KoboldAIAnswer.text(Self.answer(status, page, type: "text/html"))
        }
    }

    @Test(arguments: [
        "{\"results\": [{\"text\": \" a lamp\", \"finish_reason\": \"length\"}]}",
        "{\"results\": [{\"text\": \" a lamp\", \"prompt_tokens\": 4, \"logprobs\": null}]}",
        "{\"results\": [{\"text\": \" a lamp\"}, {\"text\": \" a door\"}]}",
    ])
    func takesTheFirstText(_ body: String) throws {
        #expect(try KoboldAIAnswer.text(Self.answer(200, body)) == GeneratedText(" a lamp"))
    }
}
