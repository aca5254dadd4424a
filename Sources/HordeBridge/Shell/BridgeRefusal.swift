/// The horde refuses this key or this worker, and waiting does not help.
public struct BridgeRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// What the horde answered.
    public let fault: HordeFault

    /// A sentence for the owner.
    public var description: String {
        let code = fault.code.map { ", \($0)" } ?? ""
        return "The horde refused this worker (\(fault.label)\(code)). \(fault.advice)"
    }
}
