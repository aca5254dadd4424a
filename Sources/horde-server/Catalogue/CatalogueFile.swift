import Foundation
import HordeCore

/// The operator's file with the sizes of models, in JSON.
///
/// An object by name. A model is a number of billions, an object of our own with `billions`, or one
/// of the model reference of other hordes with `parameters`; `Docs/model-catalogue.schema.json`
/// describes all of it.
struct CatalogueFile: Sendable {
    /// Where it is.
    let path: String

    /// Reads the file.
    ///
    /// - Throws: ``CommandFailure`` that names the file, and every model that is wrong with what is
    ///   wrong with it.
    func read() throws(CommandFailure) -> ModelCatalogue {
        let bytes: Data
        do {
            bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        } catch {
            throw CommandFailure(.usage, "The model catalogue \(path) cannot be read.")
        }
        return try read(bytes)
    }

    /// Reads what the file holds.
    func read(_ bytes: Data) throws(CommandFailure) -> ModelCatalogue {
        let value: JSONValue
        do {
            value = try JSONValue(bytes: bytes)
        } catch {
            throw CommandFailure(
                .usage, "The model catalogue \(path) is not JSON\(Self.position(in: bytes)).")
        }
        guard case .object(let models) = value else {
            throw CommandFailure(
                .usage,
                "The model catalogue \(path) is not an object in JSON, with sizes by the names of "
                    + "models.")
        }
        var sizes: [String: ModelSize] = [:]
        var faults: [String] = []
        for name in models.keys.sorted() where name != Self.schemaKey {
            do {
                sizes[name] = try CatalogueEntry(models[name] ?? .null, name: name).size
            } catch {
                faults.append("\"\(name)\" in \(path): \(error.message)")
            }
        }
        switch models[Self.schemaKey] {
        case nil, .text: break
        default: faults.append("\"\(Self.schemaKey)\" in \(path): it is the address of the schema.")
        }
        faults += twins(in: JSONNames.ofObject(bytes), sizes: sizes)
        guard faults.isEmpty else { throw CommandFailure(.usage, Self.summary(of: faults)) }
        return ModelCatalogue(sizes: sizes)
    }

    /// The key that tells editors where the schema is.
    private static let schemaKey = "$schema"
    /// How many faults are told at once.
    private static let faultLimit = 20

    /// Names that are there twice, or that differ in nothing but capitals and have several sizes.
    private func twins(in names: [String], sizes: [String: ModelSize]) -> [String] {
        var faults: [String] = []
        var seen: [String: String] = [:]
        for name in names {
            guard let twin = seen.updateValue(name, forKey: name.lowercased()) else { continue }
            if twin == name {
                faults.append("\"\(name)\" in \(path): it is listed twice.")
            } else if let size = sizes[name], let other = sizes[twin], size != other {
                faults.append(
                    "\"\(name)\" in \(path): it is the same model as \"\(twin)\", with \(size) and "
                        + "\(other) billions of parameters.")
            }
        }
        return faults
    }

    private static func summary(of faults: [String]) -> String {
        let rest = faults.count - faultLimit
        let shown = faults.prefix(faultLimit).joined(separator: "\n")
        return rest > 0 ? "\(shown)\nThere are \(rest) more." : shown
    }

    /// Where a text stops being JSON, as far as Foundation tells; its decoder does not.
    private static func position(in bytes: Data) -> String {
        do {
            _ = try JSONSerialization.jsonObject(with: bytes)
            return ""
        } catch {
            let detail = (error as NSError).userInfo["NSDebugDescription"] as? String
            return detail.map { ": " + ($0.hasSuffix(".") ? String($0.dropLast()) : $0) } ?? ""
        }
    }
}
