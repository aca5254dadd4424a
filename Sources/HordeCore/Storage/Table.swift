/// A row of a ``Table``: it knows what it is found by.
protocol TableRow: Sendable {
    associatedtype Key: StorageKey

    /// What the row is found by; never changes.
    var id: Key { get }
}

extension TableRow {
    /// Changes the row where it lies.
    mutating func change<Result>(_ body: (inout Self) -> Result) -> Result { body(&self) }
}

/// Rows by key, in a dictionary's clothes: they lie in blocks and never move, and no insertion
/// costs more than a block and a small part of the index.
///
/// A row's slot is good until the row is removed; who needs a row several times asks for its slot
/// once. Rows come in the order of their slots, which the same changes always make the same.
struct Table<Row: TableRow>: Sendable {
    private var rows = ChunkedArray<Row?>()
    private var index = HashIndex()
    private var freeSlots = ChunkedArray<UInt32>()

    /// How many rows there are.
    var count: Int { rows.count - freeSlots.count }

    var isEmpty: Bool { count == 0 }

    /// Where the row of a key lies; nil when there is none.
    func slot(of key: Row.Key) -> Int? {
        index.number(under: key.storageHash) { rows.read($0) { $0?.id == key } }
    }

    /// The row of a key.
    ///
    /// - Precondition: a row that is put in has this key.
    subscript(key: Row.Key) -> Row? {
        // Lends the row, so that who wants one field of it does not copy all.
        _read {
            if let slot = slot(of: key) { yield rows[slot] } else { yield nil }
        }
        set {
            guard let row = newValue else {
                remove(key)
                return
            }
            precondition(row.id == key, "A row is put in under its own key.")
            if let slot = slot(of: key) { rows[slot] = row } else { insert(row) }
        }
    }

    /// The row in a slot.
    ///
    /// - Precondition: there is one.
    subscript(slot slot: Int) -> Row {
        guard let row = rows[slot] else { preconditionFailure("A slot that is used has a row.") }
        return row
    }

    /// Looks at the row in a slot where it lies.
    ///
    /// - Precondition: there is one.
    func read<Result>(_ slot: Int, _ body: (Row) -> Result) -> Result {
        rows.read(slot) { row in
            switch row {
            case .some(let row): return body(row)
            case nil: preconditionFailure("A slot that is used has a row.")
            }
        }
    }

    /// Changes the row in a slot where it lies.
    ///
    /// - Precondition: there is one, and its key stays.
    mutating func update<Result>(_ slot: Int, _ body: (inout Row) -> Result) -> Result {
        guard let result = rows[slot]?.change(body) else {
            preconditionFailure("A slot that is used has a row.")
        }
        return result
    }

    /// Adds a row whose key is not there yet.
    ///
    /// - Returns: its slot.
    @discardableResult
    mutating func insert(_ row: Row) -> Int {
        let slot: Int
        if let free = freeSlots.popLast() {
            slot = Int(free)
            rows[slot] = row
        } else {
            slot = rows.count
            rows.append(row)
        }
        index.insert(slot, under: row.id.storageHash)
        return slot
    }

    /// Removes the row of a key if there is one.
    @discardableResult
    mutating func remove(_ key: Row.Key) -> Row? {
        guard let slot = slot(of: key) else { return nil }
        index.remove(slot, under: key.storageHash)
        freeSlots.append(UInt32(slot))
        let row = rows[slot]
        rows[slot] = nil
        return row
    }
}

extension Table: Sequence {
    /// The rows with their keys, by slot.
    func makeIterator() -> some IteratorProtocol<(key: Row.Key, value: Row)> {
        rows.lazy.compactMap { row in row.map { (key: $0.id, value: $0) } }.makeIterator()
    }

    /// The rows, by slot.
    var values: some Collection<Row> { rows.lazy.compactMap { $0 } }

    /// The keys, by slot.
    var keys: some Collection<Row.Key> { rows.lazy.compactMap { $0?.id } }

    /// Something of each row, by key.
    func mapValues<Value>(_ transform: (Row) -> Value) -> [Row.Key: Value] {
        Dictionary(uniqueKeysWithValues: map { ($0.key, transform($0.value)) })
    }
}
