import AsyncHTTPClient
import NIOCore
import NIOHTTP1

/// Why an HTTP call ended without an answer.
enum TransportFault: Error, Sendable, Hashable {
    /// No connection came about.
    case unreachable
    /// No whole answer within the limit.
    case timedOut
    /// The connection closed before the answer was complete.
    case closed
    /// The answer is larger than any that makes sense.
    case tooLarge
    /// The task was cancelled.
    case cancelled

    /// Sorts an error of the HTTP client.
    init(_ error: any Error) {
        switch error {
        case let fault as TransportFault:
            self = fault
        case is CancellationError:
            self = .cancelled
        case is NIOTooManyBytesError:
            self = .tooLarge
        case is HTTPParserError:
            self = .closed
        case let error as ChannelError:
            self = error == .ioOnClosedChannel || error == .eof ? .closed : .unreachable
        case let error as IOError:
            self = Self.isReset(error) ? .closed : .unreachable
        case let error as HTTPClientError:
            self.init(error)
        default:
            self = .unreachable
        }
    }

    private init(_ error: HTTPClientError) {
        switch error {
        case .cancelled, .requestStreamCancelled: self = .cancelled
        case .remoteConnectionClosed: self = .closed
        case .deadlineExceeded, .readTimeout, .writeTimeout: self = .timedOut
        default: self = .unreachable
        }
    }

    private static func isReset(_ error: IOError) -> Bool {
        // ECONNRESET, EPIPE and ENOTCONN as Linux and Darwin number them.
        [104, 54, 32, 107, 57].contains(error.errnoCode)
    }
}
