extension HordeState {
    /// The sizes of models that the operator knows.
    public var catalogue: ModelCatalogue { sizes.catalogue }

    /// The size that counts for a model.
    func modelSize(of model: String) -> ModelSize {
        sizes.size(of: model, policy: policy)
    }

    /// Takes another catalogue; running jobs keep the sizes that they were handed out with.
    func decideChangeCatalogue(_ catalogue: ModelCatalogue) -> [HordeEvent] {
        catalogue == self.catalogue ? [] : [.fact(.catalogueChanged(catalogue))]
    }
}
