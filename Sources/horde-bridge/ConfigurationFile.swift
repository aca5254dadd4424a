import Configuration
import Foundation
import HordeBridge
import Synchronization

/// The file that `--config` names, with options by their names.
struct ConfigurationFile {
    /// Its values.
    let snapshot: any ConfigSnapshot

    /// Reads JSON when the name ends so, else YAML.
    ///
    /// - Throws: `Failure` for a file that cannot be read or is neither, and for keys in it that
    ///   are no options: a misspelt one would be missed only when it matters.
    init(_ path: String) throws(Failure) {
        // A snapshot does not list its keys, but it asks about every one whether it is secret.
        let seen = Mutex<Set<String>>([])
        let note: @Sendable (String) -> Bool = { key in
            seen.withLock { _ = $0.insert(key) }
            return true
        }
        do {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            snapshot =
                path.hasSuffix(".json")
                ? try JSONSnapshot(
                    data: data.bytes, providerName: path,
                    parsingOptions: .init(secretsSpecifier: .dynamic { key, _ in note(key) }))
                : try YAMLSnapshot(
                    data: data.bytes, providerName: path,
                    parsingOptions: .init(secretsSpecifier: .dynamic { key, _ in note(key) }))
        } catch {
            throw Failure(.configuration, "--config names a file that is no readable YAML or JSON.")
        }
        let known = Set(BridgeOption.allCases.map(\.rawValue))
        let unknown = seen.withLock { $0.subtracting(known).sorted() }
        guard unknown.isEmpty else {
            throw Failure(
                .configuration,
                "\(path) sets what is no option: \(unknown.joined(separator: ", ")). "
                    + "`horde-bridge run --help` lists them all.")
        }
    }
}
