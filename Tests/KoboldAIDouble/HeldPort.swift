import Foundation
import NIOCore

/// A port of 127.0.0.1 that nobody else is given while this value lives, whether or not a server
/// listens there.
///
/// A server that shuts down lets go of its port, and the next one that asks for any port may get
/// the same. A test that then expects that nothing answers meets a stranger. Here a second socket
/// stays bound to the port and never listens, so that a connection is refused for sure.
final class HeldPort: Sendable {
    /// The option by which a server gets the held port.
    static let sharing = NIOBSDSocket.Option(rawValue: SO_REUSEPORT)

    /// The port.
    let number: Int
    private let descriptor: Int32

    /// Holds any free port.
    ///
    /// - Returns: nil when the system gives none.
    init?() {
        #if canImport(Glibc)
            let kind = Int32(SOCK_STREAM.rawValue)
        #else
            let kind = SOCK_STREAM
        #endif
        let descriptor = socket(AF_INET, kind, 0)
        guard descriptor >= 0 else { return nil }
        // The server shares the port by the same option; sockets without it never get the port.
        var isShared: Int32 = 1
        setsockopt(
            descriptor, SOL_SOCKET, SO_REUSEPORT, &isShared,
            socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let result = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                let bound = bind(descriptor, address, length)
                return bound == 0 ? getsockname(descriptor, address, &length) : bound
            }
        }
        guard result == 0 else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        number = Int(UInt16(bigEndian: address.sin_port))
    }

    deinit {
        close(descriptor)
    }
}
