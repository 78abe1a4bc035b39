/// The tables of classes that several hosts share, and who may do what in them.
///
/// A class server logs in as its teacher's role and takes, for each transaction, one of three others (`SET LOCAL ROLE`):
/// `lectern_keeper` for the server's own doing, `lectern_teacher` and `lectern_student` for what somebody of that part
/// did, named in the setting `lectern.person`. Row-level security holds them to it: should a server ever be talked into
/// keeping what its sender may not do, the database refuses.
enum PostgresSchema {
  static let version = migrations.count

  /// In order; the first makes version 1.
  static let migrations = [first]

  static let roles = """
    DO $$ DECLARE name text; BEGIN
      FOREACH name IN ARRAY ARRAY['lectern_keeper', 'lectern_teacher', 'lectern_student'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
          EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        END IF;
      END LOOP;
    END $$
    """

  static let bookkeeping = [
    "CREATE SCHEMA IF NOT EXISTS lectern",
    "GRANT USAGE ON SCHEMA lectern TO PUBLIC",
    "CREATE TABLE IF NOT EXISTS lectern.migration (version integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())",
    "GRANT SELECT ON lectern.migration TO PUBLIC",
  ]

  private static let first = [
    """
    CREATE TABLE lectern.class (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL,
      owner name NOT NULL DEFAULT session_user,
      teachers text[] NOT NULL,
      facts text NOT NULL,
      file bytea NOT NULL,
      head bigint NOT NULL DEFAULT 0,
      rewritten bigint NOT NULL DEFAULT 0,
      signals bigint NOT NULL DEFAULT 0,
      UNIQUE (owner, name)
    )
    """,
    """
    CREATE TABLE lectern.entry (
      class bigint NOT NULL REFERENCES lectern.class ON DELETE CASCADE,
      sequence bigint NOT NULL CHECK (sequence > 0),
      time bigint NOT NULL,
      person text,
      kind text NOT NULL,
      round integer,
      item integer,
      key text,
      body text NOT NULL CHECK (starts_with(body, '{"' || kind || '":')),
      PRIMARY KEY (class, sequence),
      CHECK ((kind = 'answered') = (item IS NOT NULL AND key IS NOT NULL)),
      CHECK ((kind IN ('answered', 'opened', 'closed', 'revealed')) = (round IS NOT NULL))
    )
    """,
    "CREATE UNIQUE INDEX answer_once ON lectern.entry (class, person, round, item) WHERE kind = 'answered'",
    "CREATE UNIQUE INDEX answer_key_once ON lectern.entry (class, person, key) WHERE kind = 'answered'",
    "CREATE UNIQUE INDEX round_step_once ON lectern.entry (class, round, kind) WHERE kind <> 'answered'",
    "CREATE INDEX entry_by_person ON lectern.entry (class, person)",
    """
    CREATE TABLE lectern.signal (
      class bigint NOT NULL REFERENCES lectern.class ON DELETE CASCADE,
      topic text NOT NULL,
      number bigint NOT NULL,
      body text NOT NULL,
      PRIMARY KEY (class, topic)
    )
    """,
    """
    CREATE TABLE lectern.host (
      class bigint NOT NULL REFERENCES lectern.class ON DELETE CASCADE,
      name text NOT NULL,
      turn bigint NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (class, name)
    )
    """,
    // What holds for everybody, the owner of the tables too.
    """
    CREATE FUNCTION lectern.guard_entry() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = lectern, pg_temp AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        RAISE EXCEPTION 'the ledger is appended to and never rewritten' USING ERRCODE = 'insufficient_privilege';
      END IF;
      IF NEW.kind = 'answered' AND (
        NOT EXISTS (SELECT FROM entry WHERE class = NEW.class AND round = NEW.round AND kind = 'opened')
        OR EXISTS (SELECT FROM entry WHERE class = NEW.class AND round = NEW.round AND kind IN ('closed', 'revealed')))
      THEN
        RAISE EXCEPTION 'the round is not open' USING ERRCODE = 'insufficient_privilege';
      END IF;
      RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON lectern.entry
      FOR EACH ROW EXECUTE FUNCTION lectern.guard_entry()
    """,
    "ALTER TABLE lectern.class ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE lectern.entry ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE lectern.signal ENABLE ROW LEVEL SECURITY",
    "ALTER TABLE lectern.host ENABLE ROW LEVEL SECURITY",
    // A role sees the classes that it logged in to keep, and nothing of others'.
    "CREATE POLICY own ON lectern.class USING (owner = session_user) WITH CHECK (owner = session_user)",
    "GRANT SELECT (id, name, owner, teachers) ON lectern.class TO lectern_teacher, lectern_student",
    "GRANT SELECT, INSERT, DELETE ON lectern.class TO lectern_keeper",
    "GRANT UPDATE (head, rewritten, signals) ON lectern.class TO lectern_keeper",
    """
    CREATE POLICY keeper_reads ON lectern.entry FOR SELECT TO lectern_keeper
      USING (class IN (SELECT id FROM lectern.class))
    """,
    """
    CREATE POLICY keeper_writes ON lectern.entry FOR INSERT TO lectern_keeper
      WITH CHECK (class IN (SELECT id FROM lectern.class) AND person IS NULL AND kind = 'closed')
    """,
    "GRANT SELECT, INSERT ON lectern.entry TO lectern_keeper",
    """
    CREATE POLICY teacher_reads ON lectern.entry FOR SELECT TO lectern_teacher
      USING (class IN (SELECT id FROM lectern.class))
    """,
    """
    CREATE POLICY teacher_writes ON lectern.entry FOR INSERT TO lectern_teacher
      WITH CHECK (
        person = current_setting('lectern.person', true)
        AND class IN (SELECT id FROM lectern.class WHERE person = ANY (teachers))
        AND kind IN ('came', 'left', 'replied', 'opened', 'closed', 'revealed', 'ended'))
    """,
    """
    CREATE POLICY teacher_forgets ON lectern.entry FOR DELETE TO lectern_teacher
      USING (class IN (SELECT id FROM lectern.class WHERE NOT person = ANY (teachers)))
    """,
    "GRANT SELECT, INSERT, DELETE ON lectern.entry TO lectern_teacher",
    """
    CREATE POLICY student_reads ON lectern.entry FOR SELECT TO lectern_student
      USING (person = current_setting('lectern.person', true) AND class IN (SELECT id FROM lectern.class))
    """,
    """
    CREATE POLICY student_writes ON lectern.entry FOR INSERT TO lectern_student
      WITH CHECK (
        person = current_setting('lectern.person', true)
        AND class IN (SELECT id FROM lectern.class WHERE NOT person = ANY (teachers))
        AND kind IN ('came', 'left', 'marked', 'unmarked', 'asked', 'answered'))
    """,
    "GRANT SELECT, INSERT ON lectern.entry TO lectern_student",
    """
    CREATE POLICY keeper ON lectern.signal TO lectern_keeper
      USING (class IN (SELECT id FROM lectern.class)) WITH CHECK (class IN (SELECT id FROM lectern.class))
    """,
    "GRANT SELECT, INSERT, UPDATE, DELETE ON lectern.signal TO lectern_keeper",
    """
    CREATE POLICY keeper ON lectern.host TO lectern_keeper
      USING (class IN (SELECT id FROM lectern.class)) WITH CHECK (class IN (SELECT id FROM lectern.class))
    """,
    "GRANT SELECT, INSERT, UPDATE, DELETE ON lectern.host TO lectern_keeper",
  ]
}
