-- What must hold whatever the program does: what belongs together stays in one group, values are known ones,
-- a revision never changes, the log is only appended to.

-- ── Search: words without accents; the program lower-cases before, because a database in the C locale cannot ────────
CREATE TEXT SEARCH CONFIGURATION public.sic_words (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.sic_words
  ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart
  WITH public.unaccent, pg_catalog.simple;

-- ── One group ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- A key that says the group too lets a foreign key demand that both ends are of one group.
ALTER TABLE documents ADD CONSTRAINT documents_group_key UNIQUE (group_id, id);
ALTER TABLE revisions ADD CONSTRAINT revisions_group_key UNIQUE (group_id, id);
ALTER TABLE passages ADD CONSTRAINT passages_group_key UNIQUE (group_id, id);
ALTER TABLE threads ADD CONSTRAINT threads_group_key UNIQUE (group_id, id);
ALTER TABLE maps ADD CONSTRAINT maps_group_key UNIQUE (group_id, id);

ALTER TABLE credentials ADD CONSTRAINT credentials_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE sessions ADD CONSTRAINT sessions_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE password_resets ADD CONSTRAINT password_resets_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;

ALTER TABLE memberships ADD CONSTRAINT memberships_group_fkey FOREIGN KEY (group_id) REFERENCES groups (id) ON DELETE CASCADE;
ALTER TABLE memberships ADD CONSTRAINT memberships_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE invitations ADD CONSTRAINT invitations_group_fkey FOREIGN KEY (group_id) REFERENCES groups (id) ON DELETE CASCADE;
ALTER TABLE activities ADD CONSTRAINT activities_group_fkey FOREIGN KEY (group_id) REFERENCES groups (id) ON DELETE CASCADE;
ALTER TABLE published_links ADD CONSTRAINT published_links_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;

ALTER TABLE documents ADD CONSTRAINT documents_group_fkey FOREIGN KEY (group_id) REFERENCES groups (id) ON DELETE CASCADE;
ALTER TABLE revisions ADD CONSTRAINT revisions_document_fkey FOREIGN KEY (group_id, document_id) REFERENCES documents (group_id, id) ON DELETE CASCADE;
ALTER TABLE documents ADD CONSTRAINT documents_revision_fkey FOREIGN KEY (group_id, current_revision_id) REFERENCES revisions (group_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE document_parts ADD CONSTRAINT document_parts_document_fkey FOREIGN KEY (group_id, document_id) REFERENCES documents (group_id, id) ON DELETE CASCADE;
ALTER TABLE document_parts ADD CONSTRAINT document_parts_revision_fkey FOREIGN KEY (group_id, revision_id) REFERENCES revisions (group_id, id) ON DELETE CASCADE;
ALTER TABLE text_chunks ADD CONSTRAINT text_chunks_document_fkey FOREIGN KEY (group_id, document_id) REFERENCES documents (group_id, id) ON DELETE CASCADE;
ALTER TABLE text_chunks ADD CONSTRAINT text_chunks_revision_fkey FOREIGN KEY (group_id, revision_id) REFERENCES revisions (group_id, id) ON DELETE CASCADE;
ALTER TABLE passages ADD CONSTRAINT passages_document_fkey FOREIGN KEY (group_id, document_id) REFERENCES documents (group_id, id) ON DELETE CASCADE;
ALTER TABLE passages ADD CONSTRAINT passages_revision_fkey FOREIGN KEY (group_id, revision_id) REFERENCES revisions (group_id, id) ON DELETE CASCADE;
ALTER TABLE passage_anchors ADD CONSTRAINT passage_anchors_passage_fkey FOREIGN KEY (group_id, passage_id) REFERENCES passages (group_id, id) ON DELETE CASCADE;
ALTER TABLE passage_anchors ADD CONSTRAINT passage_anchors_revision_fkey FOREIGN KEY (group_id, revision_id) REFERENCES revisions (group_id, id) ON DELETE CASCADE;

ALTER TABLE threads ADD CONSTRAINT threads_document_fkey FOREIGN KEY (group_id, document_id) REFERENCES documents (group_id, id) ON DELETE CASCADE;
ALTER TABLE threads ADD CONSTRAINT threads_passage_fkey FOREIGN KEY (group_id, passage_id) REFERENCES passages (group_id, id) ON DELETE CASCADE;
ALTER TABLE threads ADD CONSTRAINT threads_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE comments ADD CONSTRAINT comments_thread_fkey FOREIGN KEY (group_id, thread_id) REFERENCES threads (group_id, id) ON DELETE CASCADE;

ALTER TABLE maps ADD CONSTRAINT maps_group_fkey FOREIGN KEY (group_id) REFERENCES groups (id) ON DELETE CASCADE;
ALTER TABLE map_updates ADD CONSTRAINT map_updates_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE map_snapshots ADD CONSTRAINT map_snapshots_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE map_history ADD CONSTRAINT map_history_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE map_versions ADD CONSTRAINT map_versions_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE claims ADD CONSTRAINT claims_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE relations ADD CONSTRAINT relations_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE evidence ADD CONSTRAINT evidence_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE judgements ADD CONSTRAINT judgements_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;
ALTER TABLE tickets ADD CONSTRAINT tickets_map_fkey FOREIGN KEY (group_id, map_id) REFERENCES maps (group_id, id) ON DELETE CASCADE;

-- ── Known values ────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE memberships ADD CONSTRAINT memberships_role_check CHECK (role IN ('owner', 'editor', 'commenter', 'viewer'));
ALTER TABLE invitations ADD CONSTRAINT invitations_role_check CHECK (role IN ('owner', 'editor', 'commenter', 'viewer'));
ALTER TABLE invitations ADD CONSTRAINT invitations_uses_check CHECK (uses >= 0 AND (max_uses IS NULL OR uses <= max_uses));
ALTER TABLE document_parts ADD CONSTRAINT document_parts_role_check CHECK (role IN ('original', 'reprint', 'editorial'));
ALTER TABLE document_parts ADD CONSTRAINT document_parts_range_check CHECK (0 <= start AND start <= "end");
ALTER TABLE passages ADD CONSTRAINT passages_range_check CHECK (0 <= start AND start < "end");
ALTER TABLE passage_anchors ADD CONSTRAINT passage_anchors_state_check CHECK (
  (state IN ('exact', 'moved') AND start IS NOT NULL AND "end" IS NOT NULL AND 0 <= start AND start < "end")
  OR (state IN ('ambiguous', 'orphaned') AND start IS NULL AND "end" IS NULL));
ALTER TABLE threads ADD CONSTRAINT threads_subject_check CHECK (
  num_nonnulls(document_id, passage_id, map_id) = 1
  AND (item_id IS NULL) = (item_kind IS NULL)
  AND (item_id IS NULL OR map_id IS NOT NULL)
  AND (item_kind IS NULL OR item_kind IN ('claim', 'relation', 'evidence')));
ALTER TABLE maps ADD CONSTRAINT maps_head_check CHECK (head >= 0 AND projected_seq <= head);
ALTER TABLE judgements ADD CONSTRAINT judgements_target_check CHECK (target_kind IN ('claim', 'relation'));

-- ── A revision never changes; a line of the log never changes ───────────────────────────────────────────────────────
CREATE FUNCTION app_refuse_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions FOR EACH ROW EXECUTE FUNCTION app_refuse_update();
CREATE TRIGGER map_updates_never_change BEFORE UPDATE ON map_updates FOR EACH ROW EXECUTE FUNCTION app_refuse_update();
CREATE TRIGGER map_history_never_change BEFORE UPDATE ON map_history FOR EACH ROW EXECUTE FUNCTION app_refuse_update();

-- ── Whoever serves live rooms hears at once that someone's access changed ───────────────────────────────────────────
CREATE FUNCTION app_tell_membership() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sic_access', json_build_object('group', NEW.group_id, 'user', NEW.user_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER memberships_tell AFTER UPDATE OF role, removed_at ON memberships FOR EACH ROW EXECUTE FUNCTION app_tell_membership();

CREATE FUNCTION app_tell_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sic_access', json_build_object('session', NEW.id, 'user', NEW.user_id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER sessions_tell AFTER UPDATE OF revoked_at ON sessions FOR EACH ROW EXECUTE FUNCTION app_tell_session();
