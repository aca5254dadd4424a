import Foundation
import Testing

/// A server that is ended and started again, on the same directory and address.
actor MortalHorde {
    /// One life of the server.
    struct Life: Sendable {
        /// Counted from 0.
        let number: Int
        /// The server.
        let horde: RunningHorde
    }

    private let directory: String
    private let settings: [String]
    private let port: Int
    private var life: Life
    /// False while there is no server.
    private var isUp = true
    /// True when it will not be ended any more.
    private var isSafe = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// Starts the first one.
    init(in directory: String, _ settings: [String]) async throws {
        self.directory = directory
        self.settings = settings
        let horde = try await RunningHorde(in: directory, settings)
        port = try #require(horde.address.split(separator: ":").last.flatMap { Int($0) })
        life = Life(number: 0, horde: horde)
    }

    /// The server, as soon as there is one.
    func current() async -> Life {
        while !isUp { await withCheckedContinuation { waiting.append($0) } }
        return life
    }

    /// Whether a life is over or about to be.
    func isOver(_ life: Life) -> Bool { self.life.number > life.number || !isUp }

    /// Returns when a life is over and the next one has begun.
    ///
    /// - Returns: false when that will not be.
    func isFollowed(_ life: Life) async -> Bool {
        while self.life.number == life.number {
            if isSafe { return false }
            await withCheckedContinuation { waiting.append($0) }
        }
        return true
    }

    /// Ends the server with a signal and starts the next one.
    ///
    /// - Parameter meanwhile: What happens while there is none.
    func end(by signal: Int32, meanwhile: @Sendable () async throws -> Void) async throws {
        isUp = false
        life.horde.program.signal(signal)
        let end = await life.horde.program.end()
        #expect(end == (signal == SIGKILL ? .killed(SIGKILL) : .exited(0)))
        try await meanwhile()
        let horde = try await RunningHorde(in: directory, port: port, settings)
        life = Life(number: life.number + 1, horde: horde)
        isUp = true
        wake()
    }

    /// From now on the server lives.
    func settle() {
        isSafe = true
        wake()
    }

    private func wake() {
        defer { waiting = [] }
        for continuation in waiting { continuation.resume() }
    }
}
