internal import Synchronization

/// What the operator tells everybody: documents and news, which may change while the server runs.
public final class OperatorTexts: Sendable {
    private let texts: Mutex<(documents: HordeDocuments, news: [NewsPiece])>

    /// Begins with the usual documents and no news, or with others.
    public init(documents: HordeDocuments = HordeDocuments(), news: [NewsPiece] = []) {
        texts = Mutex((documents, news))
    }

    /// The terms of use and what else the horde tells about itself.
    public var documents: HordeDocuments {
        get { texts.withLock { $0.documents } }
        set { texts.withLock { $0.documents = newValue } }
    }

    /// News for clients to show, the newest first.
    public var news: [NewsPiece] {
        get { texts.withLock { $0.news } }
        set { texts.withLock { $0.news = newValue } }
    }
}
