import Testing

@testable import HordeBridge

@Suite struct CheckWordsTests {
    static let address = BaseAddress("https://horde.test")

    @Test(arguments: [
        (HordeFault(.unreachable), CheckVerdict.unavailable), (HordeFault(.timedOut), .unavailable),
        (HordeFault(.malformed), .misconfigured), (.status(404), .misconfigured),
        (.status(301), .misconfigured), (.status(503), .unavailable), (.status(429), .unavailable),
    ])
    func sortsTheHordesFaults(_ fault: HordeFault, _ verdict: CheckVerdict) throws {
        let finding = CheckWords.horde(.failure(fault), at: try #require(Self.address))
        #expect(finding.verdict == verdict)
        #expect(finding.words.contains("https://horde.test"))
    }

    @Test(arguments: [
        (HordeFault.status(401, "InvalidAPIKey"), CheckVerdict.refused),
        (.status(404, "UserNotFound"), .refused), (.status(403, "DeletedUser"), .refused),
        (.status(503), .unavailable), (.status(429), .unavailable),
        (HordeFault(.malformed), .unavailable),
    ])
    func sortsTheKeysFaults(_ fault: HordeFault, _ verdict: CheckVerdict) {
        #expect(CheckWords.key(.failure(fault)).verdict == verdict)
    }

    @Test func knowsTheAnonymousKey() {
        let account = HordeAccount(username: "Anonymous#0", kudos: 0)
        #expect(CheckWords.key(.success(account)).verdict == .remark)
        let own = HordeAccount(username: "alice#12", kudos: 1234.5)
        #expect(
            CheckWords.key(.success(own)).line == "key           ok     alice#12, 1,235 kudos")
    }

    @Test(
        arguments: [
            (nil, 1, nil), (4, 4, nil), (0, 1, nil),
            (4, 1, "could serve 4 jobs at a time (--threads)."),
            (1, 3, "serves 1 at a time, so that 3 threads keep jobs waiting."),
        ] as [(Int?, Int, String?)])
    func comparesTheThreads(jobs: Int?, threads: Int, advice: String?) {
        let description = BackendDescription(
            model: "a-7b", maximumLength: 80, maximumContextLength: 1024, parallelJobs: jobs)
        let finding = CheckWords.backend(.success(description), threads: threads)
        #expect(finding.words == "has loaded a-7b" + (advice.map { ", and \($0)" } ?? ""))
        #expect(finding.verdict == (advice == nil ? .fine : .remark))
    }

    @Test func saysThatTheOwnersLengthIsTooLong() throws {
        let configuration = try BridgeConfiguration(
            hordeURL: try #require(Self.address), apiKey: try #require(APIKey("key")),
            workerName: "Maple Den")
        let fine = CheckWords.offer(.sample, configuration, fittingLength: 80)
        #expect(fine.verdict == .fine)
        let wish = WorkerOffer(.sample, maximumLength: 80, fittingLength: 64)
        let long = CheckWords.offer(wish, configuration, fittingLength: 64)
        #expect(long.verdict == .remark)
        #expect(long.words.hasPrefix("--max-length offers 80 tokens, of which about 64 fit"))
    }

    @Test func tellsTheSpeed() {
        let text = GeneratedText(String(repeating: "four", count: 80))
        #expect(
            CheckWords.speed(.success(text), in: .seconds(4)).words
                == "about 80 tokens in 4.0 s, 20.0 tokens a second")
        #expect(CheckWords.speed(.success(GeneratedText("")), in: .seconds(4)).verdict == .remark)
        #expect(CheckWords.speed(.failure(.busy), in: .zero).verdict == .remark)
        #expect(CheckWords.speed(.failure(.outOfMemory), in: .zero).verdict == .unavailable)
    }

    @Test func tellsTheEarnings() {
        let finding = CheckWords.earnings(.success(8), .sample, speed: 20)
        // 80 tokens take 4 s; 900 of them an hour at 8 kudos.
        #expect(
            finding.words.hasSuffix(
                "8.0 kudos for a text of 80 tokens, 7,200 an hour while there is always a job"))
        #expect(CheckWords.earnings(.failure(.status(403)), .sample, speed: 20).verdict == .remark)
        #expect(CheckWords.earnings(.success(8), .sample, speed: nil).verdict == .remark)
    }

    @Test(arguments: [
        BackendFault.busy, .refused(status: 422), .unusableAnswer, .closedConnection, .webPage,
        .tokenOverflow, .outOfMemory, .notImplemented, .timedOut, .unreachable, .noModel,
        .unknownSoftPrompt, .cancelled,
    ])
    func everyFaultOfABackendIsASentence(_ fault: BackendFault) {
        #expect(fault.words.hasSuffix("."))
    }

    @Test(arguments: [
        (HordeFault.status(403, "WorkerMaintenance"), "in maintenance"),
        (.status(403, "WorkerFlaggedMaintenance"), "moderators"),
        (.status(403, "TimeoutIP"), "locked out"), (.status(401, "InvalidAPIKey"), "API key"),
        (.status(429), "fewer calls"), (.status(500), "trouble of its own"),
        (.status(418, "Teapot"), "418, Teapot"),
    ])
    func saysWhatToDo(_ fault: HordeFault, part: String) {
        #expect(fault.words.contains(part))
        #expect(fault.words.hasSuffix("."))
    }
}
