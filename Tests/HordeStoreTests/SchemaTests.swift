import GRDB
import HordeCore
import HordeStore
import Testing

/// The rules that the file itself keeps, whoever writes.
@Suite struct SchemaTests {
    @Test(arguments: [
        "UPDATE ledger_entry SET amount = 5",
        "UPDATE ledger_entry SET code = 2 WHERE sequence = 1",
        "DELETE FROM ledger_entry",
        "UPDATE ledger_event SET time = 0",
        "DELETE FROM ledger_event WHERE sequence = 1",
        "DELETE FROM account WHERE id = 5",
        "DELETE FROM user WHERE id = 0",
    ])
    func recordsAreNeitherChangedNorRemoved(_ sql: String) async throws {
        let history = try await History()
        #expect(throws: DatabaseError.self) { try history.tamper(sql, foreignKeys: false) }
        #expect(try await history.audit().isSound)
    }

    @Test(arguments: [
        // An entry moves something, between two accounts that exist, for a known reason, once.
        "INSERT INTO ledger_entry VALUES (3, 1, 1, 4, 6, 0, 1)",
        "INSERT INTO ledger_entry VALUES (3, 1, 1, 4, 6, -5, 1)",
        "INSERT INTO ledger_entry VALUES (3, 1, 1, 4, 4, 5, 1)",
        "INSERT INTO ledger_entry VALUES (3, 1, 1, 4, 99, 5, 1)",
        "INSERT INTO ledger_entry VALUES (3, 9, 1, 4, 6, 5, 1)",
        "INSERT INTO ledger_entry VALUES (3, 1, 1, 4, 6, 5, 0)",
        "INSERT INTO ledger_entry VALUES (3, 1, 1, 4, 6, 5, 12)",
        "INSERT INTO ledger_entry VALUES (3, 1, 0, 4, 6, 5, 1)",
        "INSERT INTO ledger_entry VALUES (3, 1, -1, 4, 6, 5, 1)",
        "INSERT INTO ledger_entry VALUES (3, 1, 1, 4, 6, 'five', 1)",
        "INSERT INTO ledger_entry VALUES (3, 1, 1, 4, 6, 0.5, 1)",
        "INSERT INTO ledger_event VALUES (3, x'00', NULL, 0, NULL)",
        "INSERT INTO ledger_event SELECT 3, id, NULL, 0, NULL FROM ledger_event WHERE sequence = 1",
        // A movement that exists is undone, and once.
        "INSERT INTO ledger_event VALUES (3, randomblob(16), NULL, 0, 9)",
        "INSERT INTO ledger_event VALUES (3, randomblob(16), NULL, 0, 1), "
            + "(4, randomblob(16), NULL, 0, 1)",
        // A grant gives something to somebody.
        "INSERT INTO monthly_grant VALUES (1, 0, 5, 5, NULL)",
        "INSERT INTO monthly_grant VALUES (99, 1, 5, 5, NULL)",
        "INSERT INTO monthly_grant VALUES (1, 1, 5, 4, NULL)",
        // Sums never fall below zero; an account's number says whose it is.
        "UPDATE account SET debits = -1 WHERE id = 0",
        "UPDATE account SET credits = -1 WHERE id = 0",
        "INSERT INTO account VALUES (8, 'escrow', 2, 0, 0)",
        "INSERT INTO account VALUES (2, 'treasury', NULL, 0, 0)",
        "INSERT INTO account VALUES (9, 'purse', 2, 0, 0)",
        "INSERT INTO account VALUES (9, 'escrow', 3, 0, 0)",
        "INSERT INTO kudos_detail VALUES (1, 0, -1)",
        "INSERT INTO kudos_detail VALUES (99, 1, 1)",
        // Filters and styles.
        "INSERT INTO confirmed_size VALUES ('a', 0, 1, 0)",
        "INSERT INTO confirmed_size VALUES ('', 1, 1, 0)",
        "INSERT INTO confirmed_size VALUES ('a', 1, 99, 0)",
        "INSERT INTO text_filter VALUES (randomblob(16), 'a', 9, NULL, '', 1, 0)",
        "INSERT INTO text_filter VALUES (randomblob(16), '', 10, NULL, '', 1, 0)",
        "INSERT INTO text_filter VALUES (randomblob(16), 'a', 10, NULL, '', 99, 0)",
        "INSERT INTO text_filter VALUES (randomblob(16), 'a', 10, NULL, '', 1, 0), "
            + "(randomblob(16), 'a', 10, NULL, '', 1, 0)",
        "INSERT INTO style VALUES (randomblob(16), 99, 'a', NULL, '', '{}', NULL, NULL, 1, 0, "
            + "'[]', '[]', 0, 0)",
        "INSERT INTO style VALUES (randomblob(16), 1, 'a', NULL, '', '[]', NULL, NULL, 1, 0, "
            + "'[]', '[]', 0, 0)",
        "INSERT INTO style_collection VALUES (randomblob(16), 1, 'a', NULL, 1, -1, 0)",
        "INSERT INTO collection_member VALUES (zeroblob(16), 0, zeroblob(16))",
        // Teams.
        "INSERT INTO team VALUES (randomblob(16), 99, 'a', '', 0, 0, 0, 0, 0)",
        "INSERT INTO team VALUES (randomblob(16), 1, '', '', 0, 0, 0, 0, 0)",
        "INSERT INTO team VALUES (randomblob(16), 1, 'a', '', 0, 0, 0, -1, 0)",
        "INSERT INTO team_member SELECT id, zeroblob(16), 0, 0, 0, 0 FROM worker",
        // Messages.
        "INSERT INTO worker_message VALUES (randomblob(16), zeroblob(16), 1, 'a', 'b', 0, 1)",
        "INSERT INTO worker_message VALUES (randomblob(16), NULL, 99, 'a', 'b', 0, 1)",
        "INSERT INTO worker_message VALUES (randomblob(16), NULL, 1, '', 'b', 0, 1)",
        "INSERT INTO worker_message VALUES (randomblob(16), NULL, 1, 'a', 'b', 1, 1)",
        // Texts by model.
        "INSERT INTO model_total VALUES ('a', -1, 0)",
        "INSERT INTO model_hour VALUES (1, 'a', 0, -1)",
        // Shared keys.
        "INSERT INTO shared_key (id, key, owner, name, utilized, created_at) "
            + "VALUES (randomblob(16), randomblob(32), 99, '', 0, 0)",
        "INSERT INTO shared_key (id, key, owner, name, utilized, created_at) "
            + "VALUES (randomblob(16), randomblob(32), 1, '', -1, 0)",
        "INSERT INTO shared_key (id, key, owner, name, utilized, created_at) "
            + "VALUES (randomblob(16), randomblob(31), 1, '', 0, 0)",
        "INSERT INTO departure VALUES (99, 0)",
        "INSERT INTO passkey VALUES (1, randomblob(31))",
        // People and switches.
        "UPDATE user SET key = x'00' WHERE id = 1",
        "UPDATE user SET key = (SELECT key FROM user WHERE id = 1) WHERE id = 2",
        "UPDATE user SET texts_used = -1 WHERE id = 1",
        "UPDATE user SET name = NULL WHERE id = 1",
        "INSERT INTO user (id, name, roles, created_at, workers_invited, contact, comment) "
            + "VALUES (-1, '', 0, 0, 0, '', '')",
        "UPDATE worker SET owner = 99",
        "UPDATE worker SET models = 'Erebus'",
        "UPDATE worker SET models = '{}'",
        "UPDATE worker SET is_paused = 2",
        "UPDATE mode SET registration = 'ajar'",
        "INSERT INTO mode VALUES (2, 1, 'open', 0, NULL, 0, 0)",
        "UPDATE mode SET is_under_raid = 2",
        "UPDATE batch SET number = -1",
        "INSERT INTO remembered_transfer VALUES (1, 1, 2, 0, zeroblob(32), 0)",
        "INSERT INTO remembered_transfer VALUES (1, 1, 1, 5, zeroblob(32), 0)",
        "INSERT INTO remembered_transfer VALUES (1, 1, 2, 5, zeroblob(31), 0)",
        "INSERT INTO invitation VALUES (zeroblob(16), zeroblob(32), -1, NULL, 1, 0, 0)",
    ])
    func impossibleRowsAreRefused(_ sql: String) async throws {
        let history = try await History()
        #expect(throws: DatabaseError.self) { try history.tamper(sql) }
    }

    @Test func entryCodesAreThoseOfTheCore() async throws {
        let history = try await History()
        let names = try RawDatabase.texts(
            history.directory.database,
            "SELECT code || ' ' || name FROM entry_code WHERE code > 0 ORDER BY code")
        #expect(names == EntryCode.allCases.map { "\($0.rawValue) \($0)" })
    }

    @Test func everyTableIsStrict() async throws {
        let history = try await History()
        let loose = try RawDatabase.texts(
            history.directory.database,
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                + "AND strict = 0 AND name NOT LIKE 'sqlite_%'")
        #expect(loose.isEmpty)
    }

    @Test func noColumnCouldHoldATextOfAJob() async throws {
        let history = try await History()
        let columns = try RawDatabase.texts(
            history.directory.database,
            """
            SELECT list.name || '.' || info.name FROM pragma_table_list AS list
            JOIN pragma_table_info(list.name) AS info
            WHERE list.schema = 'main' AND info.type = 'TEXT' AND list.name NOT LIKE 'sqlite_%'
            ORDER BY 1
            """)
        #expect(
            columns == [
                // What moderators say of models.
                "account.kind", "confirmed_size.model", "entry_code.name", "mode.registration",
                // What workers call their models.
                "model_hour.model", "model_total.model",
                // What owners call the keys that they lend.
                "shared_key.name",
                // What authors publish, word by word; a request's own prompt never gets here.
                "style.info", "style.models", "style.name", "style.parameters", "style.tags",
                "style.template", "style_collection.info", "style_collection.name",
                // What users say of their teams.
                "team.info", "team.name",
                // What moderators write.
                "text_filter.note", "text_filter.pattern", "text_filter.replacement",
                "user.comment",
                "user.contact", "user.name", "worker.agent", "worker.info", "worker.maintenance",
                "worker.models", "worker.name", "worker.soft_prompts",
                // What moderators and owners write to workers.
                "worker_message.message", "worker_message.origin",
                "worker_report.reason",
            ])
    }
}
