/// The list of jobs that nobody wants any more, which answers of our own hordes may carry.
enum CancelledJobs {
    /// The identifiers; empty when there is no list, or something else in its place.
    static func decode<Key: CodingKey>(
        from container: KeyedDecodingContainer<Key>, forKey key: Key
    ) -> [String] {
        (try? container.decodeIfPresent([String].self, forKey: key)) ?? []
    }
}
