-- Suggested passages that somebody has put aside (SPEC: SG): of one claim or inference of a map, one stretch of one text. The words are
-- kept, so that they are known again in a later text of the same document.

CREATE TABLE "suggested_dismissals" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "suggested_dismissals_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "suggested_dismissals_group_id_idx" ON "suggested_dismissals"("group_id");
CREATE UNIQUE INDEX "suggested_dismissals_map_id_target_kind_target_id_revision__key" ON "suggested_dismissals"("map_id", "target_kind", "target_id", "revision_id", "start", "end");

ALTER TABLE suggested_dismissals ADD CONSTRAINT suggested_dismissals_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE suggested_dismissals ADD CONSTRAINT suggested_dismissals_document_fkey FOREIGN KEY (group_id, document_id) REFERENCES documents (group_id, id) ON DELETE CASCADE;
ALTER TABLE suggested_dismissals ADD CONSTRAINT suggested_dismissals_target_check CHECK (target_kind IN ('claim', 'relation'));

ALTER TABLE suggested_dismissals ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON suggested_dismissals USING ((SELECT app_is_system()));
CREATE POLICY read ON suggested_dismissals FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY own ON suggested_dismissals USING (group_id IN (SELECT app_groups_as('commenter')) AND created_by = (SELECT app_user()));
-- Whoever may edit the map may take back anybody's.
CREATE POLICY take_back ON suggested_dismissals FOR DELETE USING (group_id IN (SELECT app_groups_as('editor')));
