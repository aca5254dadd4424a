import HTTPTypes
import HordeCore
import Synchronization
import Testing

@testable import HordeHTTP

/// Holds a conversation of a file with a fresh horde, and notes what is answered.
struct GoldenRun {
    private let horde: Harness
    private var names = GoldenNames()
    private var done: [GoldenFile.Step] = []
    private var reply: Reply?
    /// True when the next request is not waited for.
    private var goesOn = false
    /// How much of the next answer is noted.
    private var extent = Reply.Extent.usual
    /// How often the next request is sent.
    private var times = 1
    private var waiting: [(place: Int, task: Task<Reply, any Error>)] = []

    /// The file as it would be if every answer that comes now were right.
    static func replayed(_ file: GoldenFile) async throws -> GoldenFile {
        var options = HordeHTTPOptions.unlimited
        options.limitsRates = file.words(of: "limits") == ["on"]
        let policy = try HordePolicy(golden: file.words(of: "policy"))
        let result = Mutex(file)
        try await Harness.run(policy: policy, options: options) { horde in
            var run = GoldenRun(horde: horde)
            run.names.keep(horde.administrator, as: "root")
            for step in file.steps { try await run.take(step) }
            for (place, task) in run.waiting {
                run.note(try await task.value, at: place)
            }
            let steps = run.hidden
            result.withLock { $0.steps = steps }
        }
        return result.withLock { $0 }
    }

    private init(horde: Harness) {
        self.horde = horde
    }

    private mutating func take(_ step: GoldenFile.Step) async throws {
        done.append(step)
        switch step {
        case .remark: break
        case .order(let name, let words): try await follow(name, words)
        case .exchange(let exchange): try await send(exchange)
        }
    }

    private mutating func follow(_ order: String, _ words: [String]) async throws {
        switch order {
        case "limits", "policy": break
        case "user":
            let person = try await horde.person(words[0], kudos: words.dropFirst().first ?? "0")
            names.keep(person.key, as: words[0])
        case "keep":
            let value = words[1].split(separator: ".").reduce(reply?.json) { value, part in
                Int(part).map { value?[$0] } ?? value?[String(part)]
            }
            names.keep(try #require(value?.text, "\(words) of \(reply?.text ?? "")"), as: words[0])
        case "advance": horde.clock.advance(by: .seconds(try #require(Int(words[0]))))
        case "background": goesOn = true
        case "short": extent = .short
        case "headers": extent = .full
        case "times": times = try #require(Int(words[0]))
        default: Issue.record("There is no order @\(order).")
        }
    }

    private mutating func send(_ exchange: GoldenExchange) async throws {
        let place = done.count - 1
        let method = try #require(HTTPRequest.Method(exchange.method))
        let path = names.told(exchange.path)
        let body = exchange.body.map(names.told)
        var headers = HTTPFields()
        for (name, value) in exchange.headers {
            headers[try #require(HTTPField.Name(name))] = names.told(value)
        }
        let (horde, fields) = (horde, headers)
        if goesOn {
            let task = Task {
                try await horde.send(method, path, body: body, headers: fields)
            }
            waiting.append((place, task))
            goesOn = false
            return
        }
        for _ in 1..<times {
            _ = try await horde.send(method, path, body: body, headers: fields)
        }
        times = 1
        note(try await horde.send(method, path, body: body, headers: fields), at: place)
    }

    /// Puts an answer into its place.
    private mutating func note(_ reply: Reply, at place: Int) {
        guard case .exchange(var exchange) = done[place] else { return }
        self.reply = reply
        exchange.answer = reply.golden(extent)
        extent = .usual
        done[place] = .exchange(exchange)
    }

    /// The steps with names instead of what differs in every run.
    private var hidden: [GoldenFile.Step] {
        done.map { step in
            guard case .exchange(var exchange) = step else { return step }
            exchange.answer = exchange.answer.map(names.hidden)
            return .exchange(exchange)
        }
    }
}
