internal import HordeCore

/// The body of our own `PUT models`: a name, and billions with three decimals at most.
enum ModelSizeBody {
    /// Reads a body.
    static func read(_ bytes: [UInt8]) throws(APIFault) -> (model: String, size: ModelSize) {
        try SchemaReader.body(bytes) { reader -> (model: String, size: ModelSize)? in
            let name = reader.string("name", count: 1...ModelConfirmation.nameLimit)
            if !reader.has("name") { reader.missing("name") }
            reader.expect("billions", .decimal(0.001...1000, step: "0.001"))
            let billions = reader.number("billions", in: 0.001...1000)
            if !reader.has("billions") { reader.missing("billions") }
            guard let name, let billions else { return nil }
            let exact = billions.approximation * 1000
            guard (exact - exact.rounded()).magnitude < 0.000_001 else {
                reader.fail("billions", "must have three decimals at most")
                return nil
            }
            return (name, ModelSize(thousandths: Int64(exact.rounded())))
        }.result
    }
}
