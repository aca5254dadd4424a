/// The shape of the JSON of an answer, as the description tells it.
///
/// An object is a dictionary literal. A name that ends in `?` may be absent, for example because
/// only some callers see it:
///
///     ["id": .text, "info?": .text, "models": .list(.text)]
indirect enum AnswerSchema: Sendable {
    /// A text.
    case text
    /// One of some words.
    case word([String])
    /// A whole number.
    case integer
    /// A number, such as an amount with two decimals.
    case number
    /// `true` or `false`.
    case bool
    /// Only `null`.
    case null
    /// Anything.
    case any
    /// A list.
    case list(AnswerSchema)
    /// An object whose names are not known beforehand, such as names of models.
    case map(AnswerSchema)
    /// An object with known names.
    case object([AnswerField])
    /// The same or `null`.
    case orNull(AnswerSchema)
    /// One of several shapes.
    case oneOf([AnswerSchema])
    /// A shape that several answers share, by its name in ``AnswerSchema/shared``.
    case shared(String)
    /// A page of HTML instead of JSON.
    case page
    /// A page of HTML, or JSON for whoever asks for that.
    case pageOr(AnswerSchema)
}

extension AnswerSchema: ExpressibleByDictionaryLiteral {
    /// Makes an object out of names and shapes.
    init(dictionaryLiteral elements: (String, AnswerSchema)...) {
        self = .object(
            elements.map { name, schema in
                let isOptional = name.hasSuffix("?")
                return AnswerField(
                    name: isOptional ? String(name.dropLast()) : name, schema: schema,
                    isRequired: !isOptional)
            })
    }
}
