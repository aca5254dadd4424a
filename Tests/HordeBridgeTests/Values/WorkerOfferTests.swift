import HordeBridge
import Testing

@Suite struct WorkerOfferTests {
    static let description = BackendDescription(
        model: "koboldcpp/tide-7b", maximumLength: 400, maximumContextLength: 4096,
        lengthLimit: 8192, contextLengthLimit: 8192)

    /// The owner goes before what the back end says, up to what it could do.
    @Test(arguments: [
        (nil, nil, 400, 4096), (100, 2048, 100, 2048), (1024, 8000, 1024, 8000),
        (4096, 65_536, 4096, 8192),
    ])
    func putsTheOwnersLengthsFirst(
        length: Int?, context: Int?, offeredLength: Int, offeredContext: Int
    ) {
        let offer = WorkerOffer(
            Self.description, maximumLength: length, maximumContextLength: context)
        #expect(offer.maximumLength == offeredLength)
        #expect(offer.maximumContextLength == offeredContext)
    }

    @Test(arguments: [
        (nil, nil, ["koboldcpp/tide-7b"]),
        (nil, "ann#7", ["koboldcpp/tide-7b::ann#7"]),
        (["a-7b", "b-7b::bob#3"], "ann#7", ["a-7b::ann#7", "b-7b::bob#3"]),
        ([], nil, ["koboldcpp/tide-7b"]),
    ])
    func namesTheModels(models: [String]?, brand: String?, expected: [String]) {
        let offer = WorkerOffer(Self.description, models: models, brand: brand)
        #expect(offer.models == expected)
    }
}
