-- Proposals for a map (SPEC: SU) and rows of a log that could not be read (SPEC: CO).

CREATE TABLE "map_suggestions" (
    "id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentence" TEXT NOT NULL,
    "commands" JSONB NOT NULL,
    "expects" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_seq" BIGINT,
    "reason" TEXT,

    CONSTRAINT "map_suggestions_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "map_suggestions_map_id_state_idx" ON "map_suggestions"("map_id", "state");

CREATE TABLE "map_quarantine" (
    "map_id" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "group_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "map_quarantine_pkey" PRIMARY KEY ("map_id", "epoch", "kind", "seq")
);

ALTER TABLE map_suggestions ADD CONSTRAINT map_suggestions_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE map_suggestions ADD CONSTRAINT map_suggestions_state_check CHECK (state IN ('open', 'accepted', 'rejected', 'withdrawn'));
ALTER TABLE map_suggestions ADD CONSTRAINT map_suggestions_decided_check CHECK ((state = 'open') = (decided_at IS NULL));
ALTER TABLE map_quarantine ADD CONSTRAINT map_quarantine_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE map_quarantine ADD CONSTRAINT map_quarantine_kind_check CHECK (kind IN ('update', 'snapshot'));

ALTER TABLE map_suggestions ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON map_suggestions USING ((SELECT app_is_system()));
CREATE POLICY read ON map_suggestions FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON map_suggestions FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('commenter')) AND created_by = (SELECT app_user()));
CREATE POLICY change ON map_suggestions FOR UPDATE USING (
  group_id IN (SELECT app_groups_as('editor'))
  OR (group_id IN (SELECT app_groups_as('commenter')) AND created_by = (SELECT app_user())));

-- What could not be read is the program's business; the history says in a sentence that it happened.
ALTER TABLE map_quarantine ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON map_quarantine USING ((SELECT app_is_system()));

-- ── A version may be renamed and removed by whoever may edit the map ────────────────────────────────────────────────
CREATE POLICY change ON map_versions FOR UPDATE USING (group_id IN (SELECT app_groups_as('editor')));
CREATE POLICY remove ON map_versions FOR DELETE USING (group_id IN (SELECT app_groups_as('editor')));

-- ── Whoever serves live rooms hears at once that a map has grown, or that something was proposed for it ─────────────
CREATE FUNCTION app_tell_suggestion() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sic_maps', json_build_object('suggestions', NEW.map_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER map_suggestions_tell AFTER INSERT OR UPDATE ON map_suggestions FOR EACH ROW EXECUTE FUNCTION app_tell_suggestion();

CREATE FUNCTION app_tell_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sic_maps', json_build_object('versions', COALESCE(NEW.map_id, OLD.map_id))::text);
  RETURN NULL;
END $$;
CREATE TRIGGER map_versions_tell AFTER INSERT OR UPDATE OR DELETE ON map_versions FOR EACH ROW EXECUTE FUNCTION app_tell_version();
