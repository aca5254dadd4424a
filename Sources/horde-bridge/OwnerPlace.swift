import Foundation
import HordeBridge

/// Where this user's bridges have their sockets.
enum OwnerPlace {
    /// The number of the user that runs the program.
    static var user: UInt32 { UInt32(geteuid()) }

    /// The places, by the environment of the program.
    static var places: StatusPlace {
        StatusPlace(
            environment: ProcessInfo.processInfo.environment,
            temporary: FileManager.default.temporaryDirectory.path, user: user)
    }

    /// The folders to look through, with that of the system's service, the nearest first.
    static var folders: [String] {
        let folders = places.folders
        let system = "/run/horde-bridge"
        return folders.contains(system) ? folders : folders + [system]
    }
}
