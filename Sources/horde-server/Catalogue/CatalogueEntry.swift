import Foundation
import HordeCore

/// One model in the operator's file.
struct CatalogueEntry: Sendable {
    /// What is wrong with an entry, in a sentence.
    struct Fault: Error {
        /// The sentence.
        let message: String
    }

    /// The size.
    let size: ModelSize

    /// Reads what stands behind a name.
    init(_ value: JSONValue, name: String) throws(Fault) {
        if name.isEmpty { throw Fault(message: "a model has a name.") }
        switch value {
        case .number(let billions):
            size = try Self.size(billions: billions, unit: "billions of parameters")
        case .object(let fields):
            switch (fields["billions"], fields["parameters"]) {
            case (let billions?, nil): size = try Self.own(billions, fields)
            case (nil, let parameters?): size = try Self.reference(parameters)
            case (nil, nil): throw Fault(message: "it has neither billions nor parameters.")
            default: throw Fault(message: "it has both billions and parameters.")
            }
        default:
            throw Fault(
                message: "\(value.display) is no size: write the billions of its parameters as a "
                    + "number, such as 2.7.")
        }
    }

    /// `{"billions": 2.7, "note": "counted"}`, with nothing else in it.
    private static func own(
        _ billions: JSONValue, _ fields: [String: JSONValue]
    ) throws(Fault) -> ModelSize {
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) where name != "billions" {
            guard name == "note" else {
                throw Fault(message: "\(name) is nothing that it may have besides billions.")
            }
            guard case .text = value else { throw Fault(message: "its note is no text.") }
        }
        guard case .number(let number) = billions else {
            throw Fault(message: "its billions are no number.")
        }
        return try size(billions: number, unit: "billions")
    }

    /// An entry of the model reference of other hordes, whatever else is in it.
    private static func reference(_ parameters: JSONValue) throws(Fault) -> ModelSize {
        guard case .number(let number) = parameters else {
            throw Fault(message: "its parameters are no number.")
        }
        guard number >= 1_000_000 else {
            throw Fault(
                message: "its parameters are \(number), less than a million: write their plain "
                    + "number, or billions.")
        }
        return try size(billions: number / 1_000_000_000, unit: "billions of parameters")
    }

    /// Millions of parameters, rounded up so that the smallest model has a size.
    private static func size(billions: Decimal, unit: String) throws(Fault) -> ModelSize {
        guard billions > 0, billions <= 10_000 else {
            throw Fault(
                message: "it has \(billions) \(unit), which must be above 0 and at most 10000.")
        }
        var exact = billions * 1000
        var rounded = Decimal()
        NSDecimalRound(&rounded, &exact, 0, .up)
        return ModelSize(thousandths: NSDecimalNumber(decimal: rounded).int64Value)
    }
}
