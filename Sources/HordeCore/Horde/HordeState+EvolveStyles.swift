extension HordeState {
    /// Counts a request in a style, and in the collection that it was found in.
    mutating func note(_ choice: StyleChoice) {
        library.styles[choice.style]?.uses += 1
        if let collection = choice.collection { library.collections[collection]?.uses += 1 }
    }

    /// What a text names: a style, or the style of a collection for a request.
    ///
    /// - Throws: ``HordeRejection/unknownStyle``.
    func choice(
        of text: String, for request: RequestID
    ) throws(HordeRejection) -> (choice: StyleChoice, style: Style) {
        if let style = library.style(text) {
            return (StyleChoice(style: style.id, collection: nil), style)
        }
        guard let collection = library.collection(text),
            let style = library.styles[collection.style(for: request)]
        else { throw .unknownStyle }
        return (StyleChoice(style: style.id, collection: collection.id), style)
    }
}
