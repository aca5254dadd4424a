import Foundation
import HordeHTTP

/// The operator's file with news, in JSON: a list of objects as the wire has them.
struct NewsFile: Sendable {
    /// Where it is.
    let path: String

    /// A piece of news as it stands in the file.
    private struct Entry: Decodable {
        let datePublished: String
        let title: String
        let newspiece: String
        let importance: String?
        let tags: [String]?
        let moreInfoURLs: [String]?

        enum CodingKeys: String, CodingKey {
            case datePublished = "date_published"
            case title, newspiece, importance, tags
            case moreInfoURLs = "more_info_urls"
        }
    }

    /// Reads the file, and puts the newest first.
    ///
    /// - Throws: ``CommandFailure`` when it cannot be read, or is not what it has to be.
    func read() throws(CommandFailure) -> [NewsPiece] {
        guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
            throw CommandFailure(.usage, "The news \(path) cannot be read.")
        }
        guard let entries = try? JSONDecoder().decode([Entry].self, from: bytes),
            entries.allSatisfy({ Self.isDate($0.datePublished) })
        else {
            throw CommandFailure(
                .usage,
                "The news \(path) is not a list in JSON of objects with date_published (such as "
                    + "2026-02-28), title and newspiece.")
        }
        let pieces = entries.map { entry in
            NewsPiece(
                date: entry.datePublished, title: entry.title, text: entry.newspiece,
                importance: entry.importance ?? "Information", tags: entry.tags ?? [],
                links: entry.moreInfoURLs ?? [])
        }
        // Of one day, those that stand first in the file stay first.
        return pieces.enumerated()
            .sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
            .map(\.element)
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2]
            && parts.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isNumber } }
    }
}
