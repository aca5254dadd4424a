import HordeBridge
import Testing

@Suite struct RedactionTests {
    static let marker = "canary-text-77"

    @Test func nothingSecretIsDescribedOrDumped() throws {
        let key = try #require(APIKey(Self.marker))
        let job = Job.with(["prompt": .string(Self.marker), "memory": .string(Self.marker)])
        let submission = Submission.delivering(GeneratedText(Self.marker), of: job)
        let action = BridgeAction.submit(slot: 0, submission, abandoning: job)
        let event = BridgeEvent.popped(slot: 0, job)
        var driver = MachineDriver.popping()
        _ = driver.on(event)
        let settings = try BridgeConfiguration(
            hordeURL: try #require(BaseAddress("http://127.0.0.1:7001")), apiKey: key,
            workerName: "Den")
        for subject: Any in [key, job, submission, action, event, driver, settings] {
            var dumped = ""
            dump(subject, to: &dumped)
            let told = "\(subject) \(String(reflecting: subject)) \(dumped)"
            #expect(!told.contains(Self.marker))
        }
    }

    @Test(arguments: ["", "a b", "ä", "line\nbreak", String(repeating: "x", count: 257)])
    func refusesKeysThatNoHeaderMayCarry(_ text: String) {
        #expect(APIKey(text) == nil)
    }

    @Test func cutsReasonsOfAHorde() {
        let fault = HordeFault.status(
            400, "Bad\nRequest \u{1B}[31m" + String(repeating: "x", count: 99))
        #expect(fault.code?.count == 60)
        #expect(fault.code?.hasPrefix("BadRequest31m") == true)
    }
}
