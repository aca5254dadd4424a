/// The fields of an object in a body, in the order in which they are read.
///
/// Other fields are passed over, so that none is refused for being there.
struct BodyShape: Sendable, Equatable {
    /// Their names.
    private(set) var names: [String] = []
    private var fields: [String: FieldShape] = [:]

    /// An object with these fields.
    init(_ fields: [(name: String, shape: FieldShape)] = []) {
        for (name, shape) in fields { self[name] = shape }
    }

    /// What a field may hold; anything when it is not known.
    subscript(name: String) -> FieldShape {
        get { fields[name] ?? FieldShape() }
        set {
            if fields[name] == nil { names.append(name) }
            fields[name] = newValue
        }
    }
}
