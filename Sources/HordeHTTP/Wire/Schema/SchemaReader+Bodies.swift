extension SchemaReader {
    /// Reads a whole body: parses it, then lets `read` take its fields.
    ///
    /// - Returns: what `read` made of it, and whether a text holds the character U+0000.
    /// - Throws: an ``APIFault`` for bytes that are not JSON, and one with every faulty field.
    static func body<Result>(
        _ bytes: [UInt8], read: (inout SchemaReader) -> Result?
    ) throws(APIFault) -> (result: Result, holdsNUL: Bool) {
        if let recorder = ShapeRecorder.current {
            var reader = SchemaReader([:], recorder: recorder)
            _ = read(&reader)
            throw APIFault.malformedBody
        }
        let document: JSONValue
        do {
            document = try JSONReader.read(bytes)
        } catch {
            throw APIFault.malformedBody
        }
        guard case .object(let object) = document else {
            throw APIFault(faults: [FieldFault(path: "", text: "the body must be an object")])
        }
        var reader = SchemaReader(object)
        let result = read(&reader)
        guard reader.faults.isEmpty, let result else { throw APIFault(faults: reader.faults) }
        return (result, reader.holdsNUL)
    }
}
