import Foundation
import HordeBridge

/// What the owner has to know before strangers' texts reach the machine.
enum OwnerNotice {
    /// Writes the notice to standard output, at once even where that is a pipe.
    static func print(for configuration: BridgeConfiguration) {
        let backend =
            switch configuration.backend {
            case .demo: "the demo, a toy that chains words and no language model"
            case .probed(let address, _), .koboldAI(let address, _), .openAI(let address, _):
                address.text
            }
        let notice = """
            horde-bridge offers this machine to other people. Their prompts, and the texts \
            generated for them, pass through the back end beside it, in clear. They were told \
            that a worker's owner can see them: please do not read, keep or pass them on.
            Worker "\(configuration.workerName)", horde \(configuration.hordeURL.text), \
            back end: \(backend).

            """
        FileHandle.standardOutput.write(Data(notice.utf8))
    }
}
