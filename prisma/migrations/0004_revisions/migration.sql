-- A document can be read again and corrected (SPEC: RV): a revision keeps what was extracted, the way back to it, what could
-- still be repaired, and what people changed; a passage's place on it says who put it there, and which places were likely.

ALTER TABLE "revisions" ADD COLUMN "extracted" BYTEA;
ALTER TABLE "revisions" ADD COLUMN "runs" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "revisions" ADD COLUMN "offers" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "revisions" ADD COLUMN "pages" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "revisions" ADD COLUMN "corrections" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "revisions" ADD COLUMN "basis_revision_id" TEXT;

-- A revision is made from one of its own document.
ALTER TABLE revisions ADD CONSTRAINT revisions_document_group_key UNIQUE (group_id, document_id, id);
ALTER TABLE revisions ADD CONSTRAINT revisions_basis_fkey FOREIGN KEY (group_id, document_id, basis_revision_id) REFERENCES revisions (group_id, document_id, id);

-- A part keeps its id from one revision to the next.
ALTER TABLE "document_parts" DROP CONSTRAINT "document_parts_pkey";
ALTER TABLE "document_parts" ADD CONSTRAINT "document_parts_pkey" PRIMARY KEY ("revision_id", "id");
ALTER TABLE "document_parts" ADD COLUMN "evidence" TEXT;
CREATE INDEX "document_parts_document_id_idx" ON "document_parts"("document_id");

ALTER TABLE "passage_anchors" ADD COLUMN "candidates" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "passage_anchors" ADD COLUMN "settled_by" TEXT;
ALTER TABLE "passage_anchors" ADD COLUMN "settled_at" TIMESTAMPTZ(3);
-- Only a place can be settled.
ALTER TABLE passage_anchors ADD CONSTRAINT passage_anchors_settled_check CHECK (settled_at IS NULL OR state IN ('exact', 'moved'));

-- Whoever may not change a passage does not say where it stands either.
DROP POLICY edit ON passage_anchors;
CREATE POLICY edit ON passage_anchors USING (
  group_id IN (SELECT app_groups_as('editor'))
  OR (group_id IN (SELECT app_groups_as('commenter')) AND passage_id IN (SELECT id FROM passages WHERE created_by = (SELECT app_user()))));
