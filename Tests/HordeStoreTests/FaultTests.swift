import GRDB
import HordeCore
import HordeStore
import Testing

/// How SQLite's refusals become faults.
@Suite struct FaultTests {
    static let table: [(ResultCode, JournalFault.Code, isOutcomeUnknown: Bool)] = [
        (.SQLITE_FULL, .noSpace, false),
        (.SQLITE_IOERR, .inputOutput, true),
        (.SQLITE_IOERR_FSYNC, .inputOutput, true),
        (.SQLITE_BUSY, .inUse, false),
        (.SQLITE_BUSY_SNAPSHOT, .inUse, false),
        (.SQLITE_LOCKED, .inUse, false),
        (.SQLITE_NOTADB, .notAHorde, true),
        (.SQLITE_CONSTRAINT_FOREIGNKEY, .other, false),
        (.SQLITE_CORRUPT, .other, true),
        (.SQLITE_NOMEM, .other, true),
    ]

    @Test(arguments: table)
    func faultsAreTranslated(
        _ result: ResultCode, _ code: JournalFault.Code, isOutcomeUnknown: Bool
    ) {
        let error = DatabaseError(resultCode: result, message: "detail")
        let fault = JournalFault(error)
        #expect(fault.code == code)
        #expect(fault.message.contains("SQLite \(result.rawValue): detail"))
        #expect(!fault.isOutcomeUnknown)
    }

    @Test(arguments: table)
    func outcomeIsUnknownWhenFlushingFails(
        _ result: ResultCode, _ code: JournalFault.Code, isOutcomeUnknown: Bool
    ) {
        let error = DatabaseError(resultCode: result, message: "detail")
        #expect(JournalFault(error, isCommitting: true).isOutcomeUnknown == isOutcomeUnknown)
    }

    @Test func faultsPassThrough() {
        let fault = JournalFault(code: .inUse, message: "Taken.")
        #expect(JournalFault(fault, isCommitting: true) == fault)
    }

    @Test func otherErrorsAreNamedByTypeAlone() {
        struct Private: Error { let text = "secret" }
        let fault = JournalFault(Private())
        #expect(fault.code == .other)
        #expect(!fault.message.contains("secret"))
    }
}
