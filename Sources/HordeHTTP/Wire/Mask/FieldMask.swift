/// Which members of an answer its caller wants, as the header `X-Fields` names them.
///
/// | header | what is left |
/// |---|---|
/// | `done,wait_time` | two members |
/// | `{done}` | braces around the whole are optional |
/// | `generations{text,state}` | one member, of whose objects two members are left |
/// | `*` | everything |
///
/// Unknown names are ignored. In an array, every element is masked.
struct FieldMask: Hashable, Sendable {
    /// A member that is wanted.
    struct Field: Hashable, Sendable {
        /// Its name; `*` stands for all.
        let name: String
        /// What is wanted of its value; nil for all of it.
        let mask: FieldMask?
    }

    /// What is wanted, in the order of the header; the order of the answer stays.
    let fields: [Field]

    /// What is left of a value.
    ///
    /// - Complexity: the number of members times that of fields.
    func applied(to value: JSONValue) -> JSONValue {
        switch value {
        case .array(let values):
            return .array(values.map { applied(to: $0) })
        case .object(let object):
            var left = JSONObject()
            for member in object.members {
                guard let field = fields.first(where: { $0.name == member.name || $0.name == "*" })
                else { continue }
                let value = field.mask?.applied(to: member.value) ?? member.value
                left.members.append(JSONObject.Member(name: member.name, value: value))
            }
            return .object(left)
        case .null, .bool, .number, .string:
            return value
        }
    }
}
