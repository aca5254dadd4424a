/// Why bytes are not an acceptable JSON document; never holds a part of them.
enum JSONFault: Error, Hashable, Sendable {
    /// The document ends too early.
    case unexpectedEnd
    /// A byte that the grammar does not allow, at this offset.
    case unexpectedByte(offset: Int)
    /// A string that is not valid Unicode, ending before this offset.
    case invalidText(offset: Int)
    /// Arrays and objects are nested too deeply.
    case tooDeep
    /// There are too many values.
    case tooManyValues
}
