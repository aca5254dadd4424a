import Foundation
import HordeCore

/// The operator's file with the sizes of models, in JSON.
///
/// Two forms are read: an object with sizes in billions by name, `{"my-model": 2.7}`, and the model
/// reference of other hordes, where every name has an object with the number of `parameters`.
enum CatalogueFile {
    /// Reads a file.
    ///
    /// - Throws: ``CommandFailure`` that names the first model whose size is none.
    static func read(_ path: String) throws(CommandFailure) -> ModelCatalogue {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw CommandFailure(
                .usage, "The model catalogue \(path) cannot be read. Check --model-catalogue.")
        }
        guard case .object(let models)? = try? JSONValue(bytes: data) else {
            throw CommandFailure(.usage, "The model catalogue \(path) is not an object in JSON.")
        }
        var sizes: [String: ModelSize] = [:]
        for name in models.keys.sorted() {
            guard let thousandths = thousandths(models[name]), thousandths > 0 else {
                throw CommandFailure(
                    .usage,
                    "\(name) in \(path) has no size: write the billions of its parameters, "
                        + "such as 2.7.")
            }
            sizes[name] = ModelSize(thousandths: thousandths)
        }
        return ModelCatalogue(sizes: sizes)
    }

    /// Millions of parameters, rounded up so that the smallest model has a size.
    private static func thousandths(_ value: JSONValue?) -> Int64? {
        let billions: Decimal
        switch value {
        case .number(let number):
            billions = number
        case .object(let fields):
            guard case .number(let parameters) = fields["parameters"] else { return nil }
            billions = parameters / 1_000_000_000
        default:
            return nil
        }
        guard billions > 0, billions <= 10_000 else { return nil }
        var exact = billions * 1000
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 0, .up)
        return NSDecimalNumber(decimal: rounded).int64Value
    }
}
