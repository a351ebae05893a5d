-- Judgements of cells that everyone may see (SPEC: BC), and rounds in which members read apart. What a reader writes in a
-- round is in a table of its own, which shows it to nobody else, the program itself included, before the round is revealed.

-- ── Judgements are open. What came with a file stands under the name that the file gives ────────────────────────────
DROP POLICY read ON judgements;
ALTER TABLE judgements DROP COLUMN revealed;
ALTER TABLE judgements ADD COLUMN "said_by" TEXT NOT NULL DEFAULT '';
DROP INDEX "judgements_map_id_target_kind_target_id_column_created_by_key";
CREATE UNIQUE INDEX "judgements_cell_key" ON "judgements"("map_id", "target_kind", "target_id", "column", "created_by", "said_by");
CREATE POLICY read ON judgements FOR SELECT USING (group_id IN (SELECT app_readable_groups()));

CREATE FUNCTION app_tell_judgement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sic_maps', json_build_object('judgements', COALESCE(NEW.map_id, OLD.map_id))::text);
  RETURN NULL;
END $$;
CREATE TRIGGER judgements_tell AFTER INSERT OR UPDATE OR DELETE ON judgements FOR EACH ROW EXECUTE FUNCTION app_tell_judgement();

-- ── Rounds ──────────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE TABLE "coding_rounds" (
    "id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "columns" JSONB NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revealed_by" TEXT,
    "revealed_at" TIMESTAMPTZ(3),
    "called_off_by" TEXT,
    "called_off_at" TIMESTAMPTZ(3),

    CONSTRAINT "coding_rounds_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "coding_rounds_map_id_idx" ON "coding_rounds"("map_id");

CREATE TABLE "coding_readers" (
    "round_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "left_at" TIMESTAMPTZ(3),

    CONSTRAINT "coding_readers_pkey" PRIMARY KEY ("round_id", "user_id")
);

CREATE TABLE "coding_codes" (
    "round_id" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coding_codes_pkey" PRIMARY KEY ("round_id", "created_by", "target_kind", "target_id", "column")
);

CREATE TABLE "coding_settlements" (
    "round_id" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "value" TEXT,
    "reason" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "coding_settlements_pkey" PRIMARY KEY ("round_id", "target_kind", "target_id", "column")
);

ALTER TABLE coding_rounds ADD CONSTRAINT coding_rounds_group_key UNIQUE (group_id, id);
ALTER TABLE coding_rounds ADD CONSTRAINT coding_rounds_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE coding_rounds ADD CONSTRAINT coding_rounds_kind_check CHECK (kind IN ('apart', 'wall'));
ALTER TABLE coding_rounds ADD CONSTRAINT coding_rounds_end_check CHECK (num_nonnulls(revealed_at, called_off_at) <= 1);
ALTER TABLE coding_readers ADD CONSTRAINT coding_readers_round_fkey FOREIGN KEY (group_id, round_id) REFERENCES coding_rounds (group_id, id) ON DELETE CASCADE;
ALTER TABLE coding_readers ADD CONSTRAINT coding_readers_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE coding_codes ADD CONSTRAINT coding_codes_reader_fkey FOREIGN KEY (round_id, created_by) REFERENCES coding_readers (round_id, user_id) ON DELETE CASCADE;
ALTER TABLE coding_codes ADD CONSTRAINT coding_codes_round_fkey FOREIGN KEY (group_id, round_id) REFERENCES coding_rounds (group_id, id) ON DELETE CASCADE;
ALTER TABLE coding_codes ADD CONSTRAINT coding_codes_target_check CHECK (target_kind IN ('claim', 'relation'));
ALTER TABLE coding_settlements ADD CONSTRAINT coding_settlements_round_fkey FOREIGN KEY (group_id, round_id) REFERENCES coding_rounds (group_id, id) ON DELETE CASCADE;
ALTER TABLE coding_settlements ADD CONSTRAINT coding_settlements_target_check CHECK (target_kind IN ('claim', 'relation'));

-- ── What is asked of a round, and of whom ───────────────────────────────────────────────────────────────────────────
/* The rounds that are open and in which the asker reads. */
CREATE FUNCTION app_rounds_to_read() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT r.id FROM coding_rounds r JOIN coding_readers p ON p.round_id = r.id
  WHERE p.user_id = app_user() AND p.left_at IS NULL AND r.revealed_at IS NULL AND r.called_off_at IS NULL AND r.group_id IN (SELECT app_groups_as('commenter'))
$$;

/* Before a code is written: the round's row stays locked (shared) until the transaction ends, so that a reveal either comes
   first and is seen here, or waits until this code has landed. 'open', 'revealed' or 'called-off'; null where the asker may not know of it. */
CREATE FUNCTION app_hold_round(asked_round text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  held coding_rounds;
BEGIN
  SELECT * INTO held FROM coding_rounds WHERE id = asked_round FOR SHARE;
  IF NOT FOUND OR app_role_in(held.group_id) IS NULL THEN
    RETURN NULL;
  END IF;
  RETURN CASE WHEN held.revealed_at IS NOT NULL THEN 'revealed' WHEN held.called_off_at IS NOT NULL THEN 'called-off' ELSE 'open' END;
END $$;

/* How far each reader of a map's rounds is: how many cells, never which. Before the reveal for those who may open rounds, and of oneself. */
CREATE FUNCTION app_coding_progress(asked_map text) RETURNS TABLE (round_id text, user_id text, done integer) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT p.round_id, p.user_id, (SELECT count(*)::int FROM coding_codes c WHERE c.round_id = p.round_id AND c.created_by = p.user_id)
  FROM coding_readers p JOIN coding_rounds r ON r.id = p.round_id
  WHERE r.map_id = asked_map AND r.group_id IN (SELECT app_readable_groups())
    AND (r.revealed_at IS NOT NULL OR p.user_id = app_user() OR r.group_id IN (SELECT app_groups_as('editor')))
$$;

-- ── What a round is about never changes; it ends once ───────────────────────────────────────────────────────────────
CREATE FUNCTION app_keep_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.map_id, NEW.group_id, NEW.kind, NEW.rows, NEW.columns, NEW.created_by, NEW.created_at)
     IS DISTINCT FROM (OLD.id, OLD.map_id, OLD.group_id, OLD.kind, OLD.rows, OLD.columns, OLD.created_by, OLD.created_at) THEN
    RAISE EXCEPTION 'what a round is about never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (OLD.revealed_at IS NOT NULL OR OLD.called_off_at IS NOT NULL)
     AND (NEW.revealed_at, NEW.revealed_by, NEW.called_off_at, NEW.called_off_by) IS DISTINCT FROM (OLD.revealed_at, OLD.revealed_by, OLD.called_off_at, OLD.called_off_by) THEN
    RAISE EXCEPTION 'a round ends once' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER coding_rounds_keep BEFORE UPDATE ON coding_rounds FOR EACH ROW EXECUTE FUNCTION app_keep_round();

/* Revealed, what was read apart stands among the judgements of the map: each under its reader's name. A vote on the wall does not. */
CREATE FUNCTION app_reveal_codes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  INSERT INTO judgements (id, group_id, map_id, target_kind, target_id, "column", value, reason, created_by, created_at)
  SELECT gen_random_uuid()::text, NEW.group_id, NEW.map_id, c.target_kind, c.target_id, c."column", c.value, c.note, c.created_by, c.created_at
  FROM coding_codes c WHERE c.round_id = NEW.id
  ON CONFLICT (map_id, target_kind, target_id, "column", created_by, said_by)
  DO UPDATE SET value = EXCLUDED.value, reason = EXCLUDED.reason, created_at = EXCLUDED.created_at;
  RETURN NULL;
END $$;
CREATE TRIGGER coding_rounds_reveal AFTER UPDATE ON coding_rounds FOR EACH ROW
  WHEN (OLD.revealed_at IS NULL AND NEW.revealed_at IS NOT NULL AND NEW.kind = 'apart') EXECUTE FUNCTION app_reveal_codes();

/* A code is written while its round is open, and never after; what goes with its round goes. */
CREATE FUNCTION app_keep_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  held coding_rounds;
BEGIN
  SELECT * INTO held FROM coding_rounds WHERE id = COALESCE(NEW.round_id, OLD.round_id) FOR SHARE;
  IF FOUND AND (held.revealed_at IS NOT NULL OR held.called_off_at IS NOT NULL) THEN
    RAISE EXCEPTION 'the round is over' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER coding_codes_keep BEFORE INSERT OR UPDATE OR DELETE ON coding_codes FOR EACH ROW EXECUTE FUNCTION app_keep_code();

-- ── Who sees and does what ──────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE coding_rounds ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON coding_rounds USING ((SELECT app_is_system()));
CREATE POLICY read ON coding_rounds FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON coding_rounds FOR INSERT WITH CHECK (
  group_id IN (SELECT app_groups_as('editor')) AND created_by = (SELECT app_user()) AND revealed_at IS NULL AND called_off_at IS NULL);
CREATE POLICY change ON coding_rounds FOR UPDATE USING (group_id IN (SELECT app_groups_as('editor')))
  WITH CHECK (group_id IN (SELECT app_groups_as('editor')));

ALTER TABLE coding_readers ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON coding_readers USING ((SELECT app_is_system()));
CREATE POLICY read ON coding_readers FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON coding_readers FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('editor')));
CREATE POLICY change ON coding_readers FOR UPDATE USING (
  group_id IN (SELECT app_groups_as('editor')) OR (group_id IN (SELECT app_groups_as('commenter')) AND user_id = (SELECT app_user())));

-- The program itself is no exception: what is not revealed is its writer's alone, so that no export and no list can tell it.
ALTER TABLE coding_codes ENABLE ROW LEVEL SECURITY;
CREATE POLICY read_own ON coding_codes FOR SELECT USING (group_id IN (SELECT app_readable_groups()) AND created_by = (SELECT app_user()));
CREATE POLICY read_revealed ON coding_codes FOR SELECT USING (
  (group_id IN (SELECT app_readable_groups()) OR (SELECT app_is_system())) AND round_id IN (SELECT id FROM coding_rounds WHERE revealed_at IS NOT NULL));
CREATE POLICY add ON coding_codes FOR INSERT WITH CHECK (created_by = (SELECT app_user()) AND round_id IN (SELECT app_rounds_to_read()));
CREATE POLICY change ON coding_codes FOR UPDATE USING (created_by = (SELECT app_user()) AND round_id IN (SELECT app_rounds_to_read()));
CREATE POLICY remove ON coding_codes FOR DELETE USING (created_by = (SELECT app_user()) AND round_id IN (SELECT app_rounds_to_read()));

ALTER TABLE coding_settlements ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON coding_settlements USING ((SELECT app_is_system()));
CREATE POLICY read ON coding_settlements FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY settle ON coding_settlements USING (
  group_id IN (SELECT app_groups_as('editor')) AND round_id IN (SELECT id FROM coding_rounds WHERE revealed_at IS NOT NULL))
  WITH CHECK (group_id IN (SELECT app_groups_as('editor')) AND created_by = (SELECT app_user()) AND round_id IN (SELECT id FROM coding_rounds WHERE revealed_at IS NOT NULL));

-- ── Whoever serves live rooms hears that a round began, ended or was settled; of a code nobody hears ────────────────
CREATE FUNCTION app_tell_coding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  PERFORM pg_notify('sic_maps', json_build_object('coding', map_id)::text) FROM coding_rounds WHERE id = CASE TG_TABLE_NAME WHEN 'coding_rounds' THEN to_jsonb(COALESCE(NEW, OLD)) ->> 'id' ELSE to_jsonb(COALESCE(NEW, OLD)) ->> 'round_id' END;
  RETURN NULL;
END $$;
CREATE TRIGGER coding_rounds_tell AFTER INSERT OR UPDATE ON coding_rounds FOR EACH ROW EXECUTE FUNCTION app_tell_coding();
CREATE TRIGGER coding_readers_tell AFTER UPDATE ON coding_readers FOR EACH ROW EXECUTE FUNCTION app_tell_coding();
CREATE TRIGGER coding_settlements_tell AFTER INSERT OR UPDATE OR DELETE ON coding_settlements FOR EACH ROW EXECUTE FUNCTION app_tell_coding();
