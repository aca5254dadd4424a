import GRDB
import HordeCore

extension JournalFault {
    /// Translates what GRDB threw.
    ///
    /// | SQLite says | code |
    /// |---|---|
    /// | `FULL` | `noSpace` |
    /// | `IOERR` | `inputOutput` |
    /// | `BUSY`, `LOCKED` | `inUse` |
    /// | `NOTADB` | `notAHorde` |
    /// | anything else | `other` |
    ///
    /// - Parameter isCommitting: True when it was thrown by `COMMIT` itself. Unless SQLite is sure
    ///   then that nothing was written, the outcome is unknown: the log may hold the whole batch
    ///   although flushing it failed.
    package init(_ error: any Error, isCommitting: Bool = false) {
        if let fault = error as? JournalFault {
            self = fault
            return
        }
        guard let error = error as? DatabaseError else {
            self.init(
                code: .other,
                message: "The database failed in an unexpected way: \(type(of: error)).",
                isOutcomeUnknown: isCommitting)
            return
        }
        let primary = error.resultCode
        let isCertain = Self.certain.contains(primary)
        self.init(
            code: Self.code(of: primary), message: Self.message(for: error),
            isOutcomeUnknown: isCommitting && !isCertain)
    }

    /// The refusal of a ledger that does not add up.
    ///
    /// - Parameter findings: What is wrong, without a stop and without names.
    init(findings: [String]) {
        self.init(
            code: .auditFailed,
            message: "The figures in the database do not add up: "
                + findings.joined(separator: "; ") + ". Keep a copy of the data directory, and "
                + "restore the last backup that verifies.")
    }

    /// Refusals after which SQLite guarantees that the transaction is not in the file.
    private static let certain: [ResultCode] = [
        .SQLITE_FULL, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CONSTRAINT, .SQLITE_ABORT,
    ]

    private static func code(of result: ResultCode) -> Code {
        switch result {
        case .SQLITE_FULL: .noSpace
        case .SQLITE_IOERR: .inputOutput
        case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse
        case .SQLITE_NOTADB: .notAHorde
        default: .other
        }
    }

    private static func message(for error: DatabaseError) -> String {
        // SQLite's own sentences name tables and columns, never values.
        let detail = "SQLite \(error.extendedResultCode.rawValue): \(error.message ?? "no message")"
        return switch error.resultCode {
        case .SQLITE_FULL:
            "There is no room for the database (\(detail)). Make room on its disk; what waits is "
                + "written then."
        case .SQLITE_IOERR:
            "The disk or its file system failed (\(detail)). Look at the system's log; if the disk "
                + "is sound, start again, else restore the last backup on another disk."
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            "Another program holds the database (\(detail)). Close it."
        case .SQLITE_NOTADB:
            "The file horde.sqlite is not an SQLite database (\(detail)). Choose another data "
                + "directory, or restore the last backup."
        case .SQLITE_CORRUPT:
            "The database file is damaged (\(detail)). Keep a copy and restore the last backup."
        default:
            "The database refused (\(detail)). Keep a copy and restore the last backup."
        }
    }
}

/// Runs `body` and translates whatever it throws.
func faults<Value>(_ body: () throws -> Value) throws(JournalFault) -> Value {
    do {
        return try body()
    } catch {
        throw JournalFault(error)
    }
}
