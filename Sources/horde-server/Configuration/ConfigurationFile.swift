import Configuration
import Foundation
import Synchronization

/// A configuration file that was read: its values, and every key that is in it.
struct ConfigurationFile: Sendable {
    /// Where it was read from.
    let path: String
    /// The values.
    let snapshot: any ConfigSnapshot
    /// The keys with dots between their parts, in alphabetical order.
    let keys: [String]

    /// Reads YAML, or JSON, which is YAML too.
    ///
    /// - Throws: ``CommandFailure`` when the file cannot be read or is neither.
    init(path: String) throws(CommandFailure) {
        let data: Data
        do {
            data = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw CommandFailure(
                .usage, "The configuration file \(path) cannot be read. Check --config.")
        }
        try self.init(path: path, data: data)
    }

    /// Reads what a file holds.
    ///
    /// - Throws: ``CommandFailure`` when it is neither YAML nor JSON.
    init(path: String, data: Data) throws(CommandFailure) {
        // A snapshot does not list its keys, but it asks about every one whether it is secret.
        let seen = Mutex<[String]>([])
        let options = YAMLSnapshot.ParsingOptions(
            secretsSpecifier: .dynamic { key, _ in
                seen.withLock { $0.append(key) }
                return false
            })
        do {
            self.snapshot = try YAMLSnapshot(
                data: data.bytes, providerName: path, parsingOptions: options)
        } catch {
            throw CommandFailure(
                .usage,
                "The configuration file \(path) is neither a YAML mapping nor a JSON object: "
                    + "\(error)")
        }
        self.path = path
        self.keys = seen.withLock { $0.sorted() }
    }
}
