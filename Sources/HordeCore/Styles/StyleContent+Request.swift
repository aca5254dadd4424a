extension StyleContent {
    /// What a request asks for in this style.
    ///
    /// The style's models, settings and template take the place of the request's; of what it does
    /// not say the request's own stays. An empty prompt stays empty, so that it is refused.
    func applied(
        to terms: RequestTerms, _ texts: RequestTexts
    ) -> (terms: RequestTerms, texts: RequestTexts) {
        var terms = terms
        terms.models = models
        if let maximumLength { terms.maximumLength = maximumLength }
        if let maximumContextLength { terms.maximumContextLength = maximumContextLength }
        if isNSFW { terms.isMarkedNSFW = true }
        let texts = RequestTexts(
            prompt: texts.prompt.isEmpty ? "" : prompt(texts.prompt), parameters: parameters,
            callback: texts.callback)
        return (terms.normalised, texts)
    }
}
