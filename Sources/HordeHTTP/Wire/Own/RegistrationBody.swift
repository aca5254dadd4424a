/// What somebody who registers sends.
struct RegistrationBody {
    /// The name to be shown.
    let name: String
    /// The invitation code; nil for none.
    let invitation: String?

    /// Reads a JSON body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> RegistrationBody {
        try SchemaReader.body(bytes) { reader -> RegistrationBody? in
            let invitation = reader.string("invitation", count: 0...200)
            guard let name = AccountName.read(&reader) else { return nil }
            return RegistrationBody(name: name, invitation: invitation)
        }.result
    }

    /// Reads the fields of a form.
    static func read(form: [String: String]) throws(APIFault) -> RegistrationBody {
        var object = JSONObject()
        for name in ["name", "invitation"] {
            guard let value = form[name] else { continue }
            object.members.append(
                JSONObject.Member(name: name, value: .string(PlainText.trimmed(value))))
        }
        var reader = SchemaReader(object)
        let invitation = reader.string("invitation", count: 0...200)
        let name = AccountName.read(&reader)
        guard let name, reader.faults.isEmpty else { throw APIFault(faults: reader.faults) }
        return RegistrationBody(name: name, invitation: invitation)
    }
}
