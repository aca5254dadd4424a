extension BackendFault {
    /// Reads the trouble of a transport.
    init(transport fault: TransportFault) {
        switch fault {
        case .unreachable: self = .unreachable
        case .timedOut: self = .timedOut
        case .closed: self = .closedConnection
        case .tooLarge: self = .unusableAnswer
        case .cancelled: self = .cancelled
        }
    }
}
