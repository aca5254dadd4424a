import Foundation
import GRDB
import HordeCore

extension UniqueIdentifier {
    /// The 16 bytes, most significant first, so that the database orders them as the core does.
    var blob: Data {
        unsafe withUnsafeBytes(of: bits.bigEndian) { unsafe Data($0) }
    }

    /// Reads back what ``blob`` wrote.
    ///
    /// - Throws: ``UnreadableValue`` for any other number of bytes.
    init(blob: Data) throws(UnreadableValue) {
        guard blob.count == 16 else { throw UnreadableValue(kind: "identifier") }
        self.init(bits: blob.reduce(UInt128(0)) { $0 << 8 | UInt128($1) })
    }
}

extension SecretDigest {
    /// The 32 bytes.
    var blob: Data { Data(bytes) }

    /// Reads back what ``blob`` wrote.
    ///
    /// - Throws: ``UnreadableValue`` for any other number of bytes.
    init(blob: Data) throws(UnreadableValue) {
        guard let digest = SecretDigest(bytes: blob) else {
            throw UnreadableValue(kind: "digest")
        }
        self = digest
    }
}

extension String {
    /// The text as SQLite keeps it: texts end at the first zero character there, so each becomes
    /// the replacement character U+FFFD.
    var stored: String {
        utf8.contains(0)
            ? String(
                String.UnicodeScalarView(unicodeScalars.map { $0.value == 0 ? "\u{FFFD}" : $0 }))
            : self
    }
}

extension [String] {
    /// The texts as a JSON array.
    var json: String {
        get throws {
            String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
        }
    }

    /// Reads back what ``json`` wrote.
    init(json: String) throws {
        self = try JSONDecoder().decode([String].self, from: Data(json.utf8))
    }
}

extension Database {
    /// Runs a statement from the cache.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        let statement = try cachedStatement(sql: sql)
        statement.setUncheckedArguments(arguments)
        try statement.execute()
    }
}
