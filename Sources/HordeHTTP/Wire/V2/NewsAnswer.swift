extension JSONWriter {
    /// Writes a piece of news.
    mutating func news(_ piece: NewsPiece) {
        object { writer in
            writer.member("date_published", piece.date)
            writer.member("newspiece", piece.text)
            writer.member("importance", piece.importance)
            writer.member("tags", piece.tags)
            writer.member("title", piece.title)
            writer.member("more_info_urls", piece.links)
        }
    }
}
