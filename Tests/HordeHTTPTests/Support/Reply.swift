import HTTPTypes
import HummingbirdTesting
import NIOCore

@testable import HordeHTTP

/// An answer as tests look at it.
struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let text: String
    /// The body as JSON; nil when it is none.
    let json: JSONValue?

    init(_ response: TestResponse) {
        status = response.status.code
        headers = response.headers
        let bytes = Array(response.body.readableBytesView)
        text = String(decoding: bytes, as: UTF8.self)
        json = try? JSONReader.read(bytes)
    }

    subscript(name: String) -> JSONValue? { json?[name] }

    /// The parts of a header that is a list, in lower case.
    func list(_ name: HTTPField.Name) -> [String] {
        (headers[name] ?? "").lowercased().split(separator: ",").map { part in
            part.split(separator: " ").joined()
        }
    }

    /// The wire's code.
    var code: String? { self["rc"]?.text }
    /// The paths of the faulty fields.
    var faults: [String] { self["errors"]?.names ?? [] }
}

extension JSONValue {
    subscript(name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    subscript(index: Int) -> JSONValue? {
        if case .array(let values) = self, values.indices.contains(index) {
            values[index]
        } else {
            nil
        }
    }

    var text: String? { if case .string(let text) = self { text } else { nil } }
    var integer: Int? { if case .number(let number) = self { Int(number.text) } else { nil } }
    /// A number as it is written.
    var number: String? { if case .number(let number) = self { number.text } else { nil } }
    var truth: Bool? { if case .bool(let truth) = self { truth } else { nil } }
    var count: Int? { if case .array(let values) = self { values.count } else { nil } }
    var values: [JSONValue] { if case .array(let values) = self { values } else { [] } }
    var names: [String] {
        if case .object(let object) = self { object.members.map(\.name) } else { [] }
    }
}
