internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore
internal import ServiceLifecycle

extension Request {
    /// Reads the body, whatever it is.
    ///
    /// - Throws: an ``APIFault`` with 413 when it is longer than `limit`.
    mutating func readBytes(limit: Int) async throws -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw APIFault.tooLarge(limit: limit)
        }
        do {
            let buffer = try await collectBody(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw APIFault.tooLarge(limit: limit)
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw APIFault(.badRequest, nil, "The body could not be read.")
        }
    }

    /// Reads the body that must be JSON by its type, if it says one.
    mutating func readJSON(limit: Int) async throws -> [UInt8] {
        guard saysJSON else { throw APIFault.wrongContentType }
        return try await readBytes(limit: limit)
    }

    /// True unless the header names a type that is not JSON.
    private var saysJSON: Bool {
        guard let type = headers[.contentType]?.lowercased() else { return true }
        let media = PlainText.trimmed(String(type.prefix { $0 != ";" }))
        return media == "application/json"
            || media.hasPrefix("application/") && media.hasSuffix("+json")
    }
}

extension HordeRequestContext {
    /// Runs something long, and cancels it when the caller goes away or the server stops.
    func whileCallerWaits<Value: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let watcher = HangUpWatcher(on: channel.eventLoop)
        try await channel.pipeline.addHandler(watcher, position: .first).get()
        return try await withThrowingTaskGroup(of: Value?.self) { group in
            group.addTask {
                try await watcher.end.get()
                return nil
            }
            group.addTask {
                try await cancelWhenGracefulShutdown {
                    try await operation()
                }
            }
            let first = await group.nextResult()
            group.cancelAll()
            channel.pipeline.removeHandler(watcher, promise: nil)
            guard let value = try first?.get() else { throw CancellationError() }
            return value
        }
    }
}
