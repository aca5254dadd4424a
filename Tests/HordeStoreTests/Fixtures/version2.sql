-- A horde's database of schema version 2, as the release with it wrote it. Never edited.
PRAGMA application_id = 1215456357;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE account (
    id INTEGER NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('treasury', 'sink', 'balance', 'escrow')),
    user INTEGER REFERENCES user (id),
    debits INTEGER NOT NULL DEFAULT 0 CHECK (debits >= 0),
    credits INTEGER NOT NULL DEFAULT 0 CHECK (credits >= 0),
    CHECK ((user IS NULL) = (kind IN ('treasury', 'sink'))),
    CHECK (id = CASE kind
        WHEN 'treasury' THEN 0 WHEN 'sink' THEN 1
        WHEN 'balance' THEN 2 + 2 * user ELSE 3 + 2 * user END)
) STRICT;
INSERT INTO "account" VALUES(0,'treasury',NULL,275,0);
INSERT INTO "account" VALUES(1,'sink',NULL,0,0);
INSERT INTO "account" VALUES(2,'balance',0,0,0);
INSERT INTO "account" VALUES(3,'escrow',0,0,0);
INSERT INTO "account" VALUES(4,'balance',1,2558,0);
INSERT INTO "account" VALUES(5,'escrow',1,0,0);
INSERT INTO "account" VALUES(6,'balance',2,0,2633);
INSERT INTO "account" VALUES(7,'escrow',2,75,275);
CREATE TABLE batch (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL CHECK (number >= 0),
    time INTEGER NOT NULL
) STRICT;
INSERT INTO "batch" VALUES(1,4,1700000004000);
CREATE TABLE checkpoint (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    entry INTEGER NOT NULL CHECK (entry >= 0)
) STRICT;
INSERT INTO "checkpoint" VALUES(1,5);
CREATE TABLE checkpoint_account (
    account INTEGER NOT NULL PRIMARY KEY REFERENCES account (id),
    debits INTEGER NOT NULL CHECK (debits >= 0),
    credits INTEGER NOT NULL CHECK (credits >= 0)
) STRICT;
INSERT INTO "checkpoint_account" VALUES(0,275,0);
INSERT INTO "checkpoint_account" VALUES(4,2558,0);
INSERT INTO "checkpoint_account" VALUES(6,0,2633);
INSERT INTO "checkpoint_account" VALUES(7,75,275);
CREATE TABLE entry_code (
    code INTEGER NOT NULL PRIMARY KEY CHECK (code >= 0),
    name TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO "entry_code" VALUES(0,'received');
INSERT INTO "entry_code" VALUES(1,'generation');
INSERT INTO "entry_code" VALUES(2,'uptimeReward');
INSERT INTO "entry_code" VALUES(3,'transfer');
INSERT INTO "entry_code" VALUES(4,'award');
INSERT INTO "entry_code" VALUES(5,'adjustment');
INSERT INTO "entry_code" VALUES(6,'grant');
INSERT INTO "entry_code" VALUES(7,'promotion');
INSERT INTO "entry_code" VALUES(8,'fee');
INSERT INTO "entry_code" VALUES(9,'opening');
INSERT INTO "entry_code" VALUES(10,'reversal');
CREATE TABLE invitation (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    code BLOB NOT NULL UNIQUE CHECK (length(code) = 32),
    uses_left INTEGER NOT NULL CHECK (uses_left >= 0),
    expires_at INTEGER,
    created_by INTEGER NOT NULL REFERENCES user (id),
    created_at INTEGER NOT NULL,
    is_revoked INTEGER NOT NULL CHECK (is_revoked IN (0, 1))
) STRICT;
INSERT INTO "invitation" VALUES(X'00000000000000000000000000000005',X'080F161D242B323940474E555C636A71787F868D949BA2A9B0B7BEC5CCD3DAE1',2,NULL,1,1700000003000,0);
CREATE TABLE kudos_detail (
    user INTEGER NOT NULL REFERENCES user (id),
    code INTEGER NOT NULL REFERENCES entry_code (code),
    amount INTEGER NOT NULL,
    PRIMARY KEY (user, code),
    CHECK (code > 0 OR amount >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO "kudos_detail" VALUES(1,1,-2058);
INSERT INTO "kudos_detail" VALUES(1,3,-500);
INSERT INTO "kudos_detail" VALUES(2,0,500);
INSERT INTO "kudos_detail" VALUES(2,1,2058);
INSERT INTO "kudos_detail" VALUES(2,3,500);
INSERT INTO "kudos_detail" VALUES(2,7,75);
CREATE TABLE ledger_entry (
    sequence INTEGER NOT NULL PRIMARY KEY,
    event INTEGER NOT NULL REFERENCES ledger_event (sequence),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
    debit INTEGER NOT NULL REFERENCES account (id),
    credit INTEGER NOT NULL REFERENCES account (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    code INTEGER NOT NULL CHECK (code > 0) REFERENCES entry_code (code),
    UNIQUE (event, ordinal),
    CHECK (debit <> credit)
) STRICT;
INSERT INTO "ledger_entry" VALUES(1,1,0,4,6,1029,1);
INSERT INTO "ledger_entry" VALUES(2,2,0,4,6,1029,1);
INSERT INTO "ledger_entry" VALUES(3,3,0,4,6,500,3);
INSERT INTO "ledger_entry" VALUES(4,4,0,0,7,275,2);
INSERT INTO "ledger_entry" VALUES(5,4,1,7,6,75,7);
CREATE TABLE ledger_event (
    sequence INTEGER NOT NULL PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    job BLOB CHECK (length(job) = 16),
    time INTEGER NOT NULL
, reverses INTEGER REFERENCES ledger_event (sequence)) STRICT;
INSERT INTO "ledger_event" VALUES(1,X'00000000000000000000000000000001',X'00000000000000000000000000000001',1700000010000,NULL);
INSERT INTO "ledger_event" VALUES(2,X'00000000000000000000000000000002',X'00000000000000000000000000000002',1700000010000,NULL);
INSERT INTO "ledger_event" VALUES(3,X'00000000000000000000000000000003',NULL,1700000020000,NULL);
INSERT INTO "ledger_event" VALUES(4,X'00000000000000000000000000000004',NULL,1700000010000,NULL);
CREATE TABLE mode (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    allows_anonymous INTEGER NOT NULL CHECK (allows_anonymous IN (0, 1)),
    registration TEXT NOT NULL
        CHECK (registration IN ('open', 'invitation', 'closed')),
    workers_by_invitation INTEGER NOT NULL CHECK (workers_by_invitation IN (0, 1)),
    minimum_standing INTEGER,
    is_in_maintenance INTEGER NOT NULL CHECK (is_in_maintenance IN (0, 1))
) STRICT;
INSERT INTO "mode" VALUES(1,1,'closed',0,-300,0);
CREATE TABLE monthly_grant (
    user INTEGER NOT NULL PRIMARY KEY REFERENCES user (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    started_at INTEGER NOT NULL,
    last_due INTEGER NOT NULL CHECK (last_due >= started_at),
    last_given INTEGER
) STRICT;
INSERT INTO "monthly_grant" VALUES(2,500,1700000001000,1700000001000,NULL);
CREATE TABLE remembered_transfer (
    event INTEGER NOT NULL PRIMARY KEY REFERENCES ledger_event (sequence),
    source INTEGER NOT NULL REFERENCES user (id),
    destination INTEGER NOT NULL REFERENCES user (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    key BLOB NOT NULL CHECK (length(key) = 32),
    time INTEGER NOT NULL,
    UNIQUE (source, key),
    CHECK (source <> destination)
) STRICT;
INSERT INTO "remembered_transfer" VALUES(3,1,2,500,X'0910171E252C333A41484F565D646B727980878E959CA3AAB1B8BFC6CDD4DBE2',1700000020000);
CREATE TABLE user (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id >= 0),
    name TEXT NOT NULL,
    key BLOB UNIQUE CHECK (length(key) = 32),
    roles INTEGER NOT NULL CHECK (roles >= 0),
    created_at INTEGER NOT NULL,
    concurrency INTEGER,
    workers_invited INTEGER NOT NULL,
    contact TEXT NOT NULL,
    comment TEXT NOT NULL,
    tokens_used INTEGER NOT NULL DEFAULT 0 CHECK (tokens_used >= 0),
    texts_used INTEGER NOT NULL DEFAULT 0 CHECK (texts_used >= 0),
    tokens_contributed INTEGER NOT NULL DEFAULT 0 CHECK (tokens_contributed >= 0),
    texts_contributed INTEGER NOT NULL DEFAULT 0 CHECK (texts_contributed >= 0)
) STRICT;
INSERT INTO "user" VALUES(0,'user0',NULL,0,1700000000000,NULL,0,'','',0,0,0,0);
INSERT INTO "user" VALUES(1,'user1',X'01080F161D242B323940474E555C636A71787F868D949BA2A9B0B7BEC5CCD3DA',0,1700000001000,NULL,0,'','',160,2,0,0);
INSERT INTO "user" VALUES(2,'user2',X'020910171E252C333A41484F565D646B727980878E959CA3AAB1B8BFC6CDD4DB',0,1700000002000,NULL,0,'','',0,0,160,2);
CREATE TABLE worker (
    id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL UNIQUE,
    owner INTEGER NOT NULL REFERENCES user (id),
    created_at INTEGER NOT NULL,
    info TEXT NOT NULL,
    maintenance TEXT,
    is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
    models TEXT NOT NULL CHECK (json_type(models) = 'array'),
    maximum_length INTEGER NOT NULL,
    maximum_context_length INTEGER NOT NULL,
    threads INTEGER NOT NULL,
    soft_prompts TEXT NOT NULL CHECK (json_type(soft_prompts) = 'array'),
    takes_nsfw INTEGER NOT NULL CHECK (takes_nsfw IN (0, 1)),
    agent TEXT NOT NULL,
    texts_delivered INTEGER NOT NULL DEFAULT 0 CHECK (texts_delivered >= 0),
    tokens_delivered INTEGER NOT NULL DEFAULT 0 CHECK (tokens_delivered >= 0),
    jobs_failed INTEGER NOT NULL DEFAULT 0 CHECK (jobs_failed >= 0),
    kudos_generated INTEGER NOT NULL DEFAULT 0 CHECK (kudos_generated >= 0),
    kudos_uptime INTEGER NOT NULL DEFAULT 0 CHECK (kudos_uptime >= 0),
    uptime INTEGER NOT NULL DEFAULT 0 CHECK (uptime >= 0),
    accrued INTEGER NOT NULL DEFAULT 0 CHECK (accrued >= 0),
    last_check_in INTEGER NOT NULL
) STRICT;
INSERT INTO "worker" VALUES(X'FEDCBA98765432100123456789ABCDEF','rig',2,1700000005000,'',NULL,0,'["Erebus-13B"]',80,1024,1,'[]',1,'unknown:0:unknown',2,160,6,2058,0,54000,5400,1700000060000);
CREATE INDEX remembered_transfer_by_time ON remembered_transfer (time);
CREATE TRIGGER ledger_entry_is_not_changed BEFORE UPDATE ON ledger_entry
    BEGIN SELECT RAISE(ABORT, 'ledger entries are never changed'); END;
CREATE TRIGGER ledger_entry_is_not_removed BEFORE DELETE ON ledger_entry
    BEGIN SELECT RAISE(ABORT, 'ledger entries are never removed'); END;
CREATE TRIGGER ledger_event_is_not_changed BEFORE UPDATE ON ledger_event
    BEGIN SELECT RAISE(ABORT, 'ledger events are never changed'); END;
CREATE TRIGGER ledger_event_is_not_removed BEFORE DELETE ON ledger_event
    BEGIN SELECT RAISE(ABORT, 'ledger events are never removed'); END;
CREATE TRIGGER account_is_not_removed BEFORE DELETE ON account
    BEGIN SELECT RAISE(ABORT, 'accounts are never removed'); END;
CREATE TRIGGER user_is_not_removed BEFORE DELETE ON user
    BEGIN SELECT RAISE(ABORT, 'users are never removed'); END;
CREATE UNIQUE INDEX ledger_event_by_reversed ON ledger_event (reverses)
    WHERE reverses IS NOT NULL;
CREATE INDEX ledger_entry_by_debit ON ledger_entry (debit, event);
CREATE INDEX ledger_entry_by_credit ON ledger_entry (credit, event);
COMMIT;
