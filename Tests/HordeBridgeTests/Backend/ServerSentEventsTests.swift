import Testing

@testable import HordeBridge

@Suite struct ServerSentEventsTests {
    @Test(arguments: [
        ("event: message\ndata: {\"a\": 1}\n\n", ["{\"a\": 1}"]),
        ("data: a\r\n\r\ndata: b\r\n\r\n", ["a", "b"]), (": ping\n\n", []),
        ("data: a\ndata: b\n\n", ["a\nb"]), ("data:a\n\n\n\n", ["a"]), ("data: a\n", []),
        ("data: grüße 🌊\n\n", ["grüße 🌊"]), ("data\n\nretry: 3\n\n", []), ("data:\n\n", [""]),
    ])
    func cutsTheSameWayHoweverBytesArrive(bytes: String, expected: [String]) {
        var whole = ServerSentEvents()
        #expect(whole.take(bytes.utf8) == expected)
        var single = ServerSentEvents()
        #expect(bytes.utf8.flatMap { single.take([$0]) } == expected)
    }
}
