import Foundation
import Testing

@testable import HordeBridge

@Suite struct StatusDocumentTests {
    @Test(arguments: BridgeStatus.samples.map(\.name))
    func readsWhatItWrote(_ name: String) throws {
        var status = try #require(BridgeStatus.samples.first { $0.name == name }).status
        status.holds = [.quietHours, .owner]
        status.jobs = status.jobs.filter { $0 != nil }
        let document = status.document
        #expect(BridgeStatus(document: document) == status)
        #expect(document.filter { $0 == UInt8(ascii: "\n") }.count == 1)
        let text = String(decoding: document, as: UTF8.self)
        #expect(text.contains(#""holds":["owner","quiet-hours"]"#))
        #expect(text.contains(#""state":""#))
    }

    @Test(arguments: ["", "{}", "[]", "nonsense"])
    func readsNothingElse(_ text: String) {
        #expect(BridgeStatus(document: Data(text.utf8)) == nil)
    }

    @Test(arguments: [
        (["RUNTIME_DIRECTORY": "/run/horde-bridge"], "/run/horde-bridge/"),
        (["XDG_RUNTIME_DIR": "/run/user/7"], "/run/user/7/horde-bridge/"),
        (["RUNTIME_DIRECTORY": "/run/b:/run/c", "XDG_RUNTIME_DIR": "/run/user/7"], "/run/b/"),
        (["XDG_RUNTIME_DIR": "relative"], "/tmp/horde-bridge-7/"), ([:], "/tmp/horde-bridge-7/"),
    ])
    func choosesAPlace(environment: [String: String], folder: String) throws {
        let place = StatusPlace(environment: environment, temporary: "/tmp/", user: 7)
        let path = try #require(place.socket(worker: "Maple Den"))
        #expect(path.hasPrefix(folder + "Maple-Den-"))
        #expect(path.hasSuffix(".sock"))
        #expect(place.socket(worker: "Maple-Den") != path)
    }

    @Test func keepsNamesShort() throws {
        let place = StatusPlace(environment: [:], temporary: "/tmp", user: 7)
        let path = try #require(place.socket(worker: String(repeating: "長", count: 100)))
        #expect(path.utf8.count <= 103)
        let deep = StatusPlace(
            environment: [:], temporary: "/" + String(repeating: "d", count: 100), user: 7)
        #expect(deep.socket(worker: "n") == nil)
    }
}
