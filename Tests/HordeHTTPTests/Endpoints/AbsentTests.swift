import HTTPTypes
import HummingbirdTesting
import Testing

@testable import HordeHTTP

/// What clients of images get from a horde for texts.
@Suite struct AbsentTests {
    @Test func everyPathAnswersCleanly() async throws {
        try await Harness.run { horde in
            for (path, replies) in AbsentRoutes.table {
                let path = "/api/v2/" + path.split(separator: "{")[0]
                for (method, expected) in replies {
                    let uri = path.hasSuffix("/") ? path + "x" : path
                    let body = method == .post ? "{}" : nil
                    let reply = try await horde.send(method, uri, body: body)
                    switch expected {
                    case .refused:
                        #expect(reply.status == 400 && reply.code == "BadRequest", "\(uri)")
                    case .missing(let code):
                        #expect(reply.status == 404 && reply.code == code, "\(uri)")
                    case .empty(let json):
                        #expect(reply.status == 200 && reply.text == json + "\n", "\(uri)")
                    }
                }
            }
        }
    }

    @Test func theNamesOfTextsAreNotTaken() async throws {
        try await Harness.run { horde in
            let body = #"{"prompt":"a"}"#
            let text = try await horde.post(Harness.async, key: Harness.anonymous, body)
            #expect(text.status == 202)
            let models = try await horde.get("/api/v2/status/models")
            #expect(models.text == "[]\n")
        }
    }
}
