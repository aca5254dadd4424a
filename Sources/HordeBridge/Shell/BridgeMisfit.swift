/// What answers the first pop is no horde, or a horde that cannot take such an offer.
public struct BridgeMisfit: Error, Sendable, Hashable, CustomStringConvertible {
    /// The answer.
    public let fault: HordeFault

    /// A sentence for the owner, with the options to look at.
    public var description: String {
        if fault.status == 400 {
            let code = fault.code.map { ", \($0)" } ?? ""
            return
                "The horde cannot read this worker's offer (\(fault.label)\(code)): check --name, "
                + "--models, --max-length and --max-context-length."
        }
        return
            "--\(BridgeOption.hordeURL.rawValue) (\(BridgeOption.hordeURL.environmentName)) is not "
            + "the address of a horde: what answers there takes no workers (\(fault.label))."
    }
}
