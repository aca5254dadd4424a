import GRDB

/// A connection like that of an operator's tool: no rules but those in the file itself.
enum RawDatabase {
    /// Runs statements.
    static func execute(_ path: String, _ sql: String, foreignKeys: Bool = true) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = foreignKeys
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// The number that a query answers.
    static func number(_ path: String, _ sql: String) throws -> Int? {
        let queue = try DatabaseQueue(path: path)
        let number = try queue.read { try Int.fetchOne($0, sql: sql) }
        try queue.close()
        return number
    }

    /// The texts that a query answers.
    static func texts(_ path: String, _ sql: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        let texts = try queue.read { try String.fetchAll($0, sql: sql) }
        try queue.close()
        return texts
    }
}
