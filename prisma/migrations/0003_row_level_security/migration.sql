-- Row-level security (SPEC: AC). Each transaction says who asks: app.user (a user's id), app.session (theirs),
-- app.visitor ('on': someone without an account), app.link (a published link's id) or app.system ('on': the program
-- itself). Who says nothing sees nothing. The table of rights is lib/data/access.ts; this stands behind it, so that a
-- forgotten check leaks nothing. Every policy asks through a sub-select, which the planner runs once per statement.

-- ── Who asks ────────────────────────────────────────────────────────────────────────────────────────────────────────
CREATE FUNCTION app_user() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT NULLIF(current_setting('app.user', true), '') $$;

CREATE FUNCTION app_link() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT NULLIF(current_setting('app.link', true), '') $$;

CREATE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT COALESCE(current_setting('app.system', true), '') = 'on' $$;

CREATE FUNCTION app_reads_public() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT app_user() IS NOT NULL OR COALESCE(current_setting('app.visitor', true), '') = 'on' $$;

-- ── What they may reach. The functions below run as the tables' owner, so that the policies do not ask themselves ────
CREATE FUNCTION app_role_rank(role text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE role WHEN 'owner' THEN 4 WHEN 'editor' THEN 3 WHEN 'commenter' THEN 2 WHEN 'viewer' THEN 1 ELSE 0 END $$;

/* The groups in which the asker has at least this role. */
CREATE FUNCTION app_groups_as(lowest text) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT group_id FROM memberships
  WHERE user_id = app_user() AND removed_at IS NULL AND app_role_rank(role) >= app_role_rank(lowest)
$$;

CREATE FUNCTION app_readable_groups() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT group_id FROM memberships WHERE user_id = app_user() AND removed_at IS NULL
  UNION
  SELECT id FROM groups WHERE is_public AND app_reads_public()
$$;

/* The map behind a published link that is still good. */
CREATE FUNCTION app_linked_maps() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT l.map_id FROM published_links l JOIN maps m ON m.id = l.map_id
  WHERE l.id = app_link() AND l.revoked_at IS NULL AND (l.expires_at IS NULL OR l.expires_at > now()) AND m.removed_at IS NULL
$$;

/* The asker, and everyone who is or was a member of a group that the asker may read: their names stand under what they wrote. */
CREATE FUNCTION app_visible_users() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT app_user() WHERE app_user() IS NOT NULL
  UNION
  SELECT user_id FROM memberships WHERE group_id IN (SELECT app_readable_groups())
$$;

/* The asker's role in a group; 'viewer' where anyone may read, 'owner' for the program itself, null for nobody. */
CREATE FUNCTION app_role_in(asked_group text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT CASE
    WHEN app_is_system() THEN (SELECT 'owner' FROM groups WHERE id = asked_group)
    ELSE COALESCE(
      (SELECT role FROM memberships WHERE group_id = asked_group AND user_id = app_user() AND removed_at IS NULL),
      (SELECT 'viewer' FROM groups WHERE id = asked_group AND is_public AND app_reads_public()))
  END
$$;

/* The same before a write: the membership's row stays locked (shared) until the transaction ends, and the session's too,
   so that a removal or a sign-out either comes first and is seen here, or waits until this write has landed.
   VOLATILE, because a statement that waited for a lock must look again. */
CREATE FUNCTION app_hold_role_in(asked_group text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  held text;
  asking_session text := NULLIF(current_setting('app.session', true), '');
BEGIN
  IF app_is_system() THEN
    RETURN (SELECT 'owner' FROM groups WHERE id = asked_group);
  END IF;
  IF asking_session IS NOT NULL THEN
    PERFORM 1 FROM sessions
      WHERE id = asking_session AND user_id = app_user() AND revoked_at IS NULL AND expires_at > now() FOR SHARE;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
  END IF;
  SELECT role INTO held FROM memberships
    WHERE group_id = asked_group AND user_id = app_user() AND removed_at IS NULL FOR SHARE;
  IF FOUND THEN
    RETURN held;
  END IF;
  RETURN (SELECT 'viewer' FROM groups WHERE id = asked_group AND is_public AND app_reads_public());
END $$;

/* Before someone is removed or demoted: locks them and the group's owners, in one order for everybody, and counts the owners. */
CREATE FUNCTION app_hold_owners_of(asked_group text, and_user text) RETURNS integer LANGUAGE plpgsql VOLATILE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
  IF app_role_in(asked_group) IS NULL THEN
    RETURN 0;
  END IF;
  PERFORM 1 FROM memberships
    WHERE group_id = asked_group AND removed_at IS NULL AND (role = 'owner' OR user_id = and_user) ORDER BY user_id FOR UPDATE;
  RETURN (SELECT count(*) FROM memberships WHERE group_id = asked_group AND role = 'owner' AND removed_at IS NULL);
END $$;

-- ── People ──────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE users ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON users USING ((SELECT app_is_system()));
CREATE POLICY read ON users FOR SELECT USING (id IN (SELECT app_visible_users()));
CREATE POLICY change ON users FOR UPDATE USING (id = (SELECT app_user()));

ALTER TABLE credentials ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON credentials USING ((SELECT app_is_system()));
CREATE POLICY read ON credentials FOR SELECT USING (user_id = (SELECT app_user()));
CREATE POLICY change ON credentials FOR UPDATE USING (user_id = (SELECT app_user()));

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON sessions USING ((SELECT app_is_system()));
CREATE POLICY read ON sessions FOR SELECT USING (user_id = (SELECT app_user()));
CREATE POLICY change ON sessions FOR UPDATE USING (user_id = (SELECT app_user()));

ALTER TABLE password_resets ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON password_resets USING ((SELECT app_is_system()));

ALTER TABLE rate_limits ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON rate_limits USING ((SELECT app_is_system()));

ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON idempotency_keys USING ((SELECT app_is_system()));
CREATE POLICY own ON idempotency_keys USING (user_id = (SELECT app_user()));

-- ── Groups ──────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE groups ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON groups USING ((SELECT app_is_system()));
CREATE POLICY read ON groups FOR SELECT USING (id IN (SELECT app_readable_groups()));
CREATE POLICY change ON groups FOR UPDATE USING (id IN (SELECT app_groups_as('owner')));

ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON memberships USING ((SELECT app_is_system()));
CREATE POLICY read ON memberships FOR SELECT USING (group_id IN (SELECT app_readable_groups()) OR user_id = (SELECT app_user()));
CREATE POLICY manage ON memberships FOR UPDATE USING (group_id IN (SELECT app_groups_as('owner')));
CREATE POLICY leave ON memberships FOR UPDATE USING (user_id = (SELECT app_user())) WITH CHECK (user_id = (SELECT app_user()) AND removed_at IS NOT NULL);

ALTER TABLE invitations ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON invitations USING ((SELECT app_is_system()));
CREATE POLICY manage ON invitations USING (group_id IN (SELECT app_groups_as('owner')));

ALTER TABLE published_links ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON published_links USING ((SELECT app_is_system()));
CREATE POLICY manage ON published_links USING (group_id IN (SELECT app_groups_as('owner')));
CREATE POLICY read_own ON published_links FOR SELECT USING (id = (SELECT app_link()));

ALTER TABLE activities ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON activities USING ((SELECT app_is_system()));
CREATE POLICY read ON activities FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY append ON activities FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('viewer')) AND user_id = (SELECT app_user()));

-- ── Library ─────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE documents ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON documents USING ((SELECT app_is_system()));
CREATE POLICY read ON documents FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON documents FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('editor')));
CREATE POLICY change ON documents FOR UPDATE USING (group_id IN (SELECT app_groups_as('editor')));

ALTER TABLE document_parts ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON document_parts USING ((SELECT app_is_system()));
CREATE POLICY read ON document_parts FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY edit ON document_parts USING (group_id IN (SELECT app_groups_as('editor')));

ALTER TABLE revisions ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON revisions USING ((SELECT app_is_system()));
CREATE POLICY read ON revisions FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON revisions FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('editor')));

ALTER TABLE text_chunks ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON text_chunks USING ((SELECT app_is_system()));
CREATE POLICY read ON text_chunks FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON text_chunks FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('editor')));

ALTER TABLE passages ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON passages USING ((SELECT app_is_system()));
CREATE POLICY read ON passages FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON passages FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('commenter')) AND created_by = (SELECT app_user()));
CREATE POLICY change ON passages FOR UPDATE USING (
  group_id IN (SELECT app_groups_as('editor'))
  OR (group_id IN (SELECT app_groups_as('commenter')) AND created_by = (SELECT app_user())));

ALTER TABLE passage_anchors ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON passage_anchors USING ((SELECT app_is_system()));
CREATE POLICY read ON passage_anchors FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY edit ON passage_anchors USING (group_id IN (SELECT app_groups_as('commenter')));

-- ── Discussion ──────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE threads ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON threads USING ((SELECT app_is_system()));
CREATE POLICY read ON threads FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON threads FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('commenter')) AND created_by = (SELECT app_user()));
CREATE POLICY change ON threads FOR UPDATE USING (group_id IN (SELECT app_groups_as('commenter')));

ALTER TABLE comments ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON comments USING ((SELECT app_is_system()));
CREATE POLICY read ON comments FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON comments FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('commenter')) AND created_by = (SELECT app_user()));
CREATE POLICY change ON comments FOR UPDATE USING (
  group_id IN (SELECT app_groups_as('owner'))
  OR (group_id IN (SELECT app_groups_as('commenter')) AND created_by = (SELECT app_user())));

-- ── Maps ────────────────────────────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE maps ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON maps USING ((SELECT app_is_system()));
CREATE POLICY read ON maps FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY read_linked ON maps FOR SELECT USING (id IN (SELECT app_linked_maps()));
CREATE POLICY add ON maps FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('editor')));
CREATE POLICY change ON maps FOR UPDATE USING (group_id IN (SELECT app_groups_as('editor')));

ALTER TABLE map_updates ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON map_updates USING ((SELECT app_is_system()));
CREATE POLICY read ON map_updates FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY read_linked ON map_updates FOR SELECT USING (map_id IN (SELECT app_linked_maps()));
CREATE POLICY append ON map_updates FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('editor')) AND user_id = (SELECT app_user()));

ALTER TABLE map_snapshots ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON map_snapshots USING ((SELECT app_is_system()));
CREATE POLICY read ON map_snapshots FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY read_linked ON map_snapshots FOR SELECT USING (map_id IN (SELECT app_linked_maps()));

ALTER TABLE map_history ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON map_history USING ((SELECT app_is_system()));
CREATE POLICY read ON map_history FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY append ON map_history FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('editor')) AND user_id = (SELECT app_user()));

ALTER TABLE map_versions ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON map_versions USING ((SELECT app_is_system()));
CREATE POLICY read ON map_versions FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY add ON map_versions FOR INSERT WITH CHECK (group_id IN (SELECT app_groups_as('editor')) AND created_by = (SELECT app_user()));

-- The projection is written by the program only.
ALTER TABLE claims ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON claims USING ((SELECT app_is_system()));
CREATE POLICY read ON claims FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY read_linked ON claims FOR SELECT USING (map_id IN (SELECT app_linked_maps()));

ALTER TABLE relations ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON relations USING ((SELECT app_is_system()));
CREATE POLICY read ON relations FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY read_linked ON relations FOR SELECT USING (map_id IN (SELECT app_linked_maps()));

ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON evidence USING ((SELECT app_is_system()));
CREATE POLICY read ON evidence FOR SELECT USING (group_id IN (SELECT app_readable_groups()));
CREATE POLICY read_linked ON evidence FOR SELECT USING (map_id IN (SELECT app_linked_maps()));

ALTER TABLE judgements ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON judgements USING ((SELECT app_is_system()));
CREATE POLICY read ON judgements FOR SELECT USING (group_id IN (SELECT app_readable_groups()) AND (revealed OR created_by = (SELECT app_user())));
CREATE POLICY own ON judgements USING (group_id IN (SELECT app_groups_as('commenter')) AND created_by = (SELECT app_user()));

ALTER TABLE tickets ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON tickets USING ((SELECT app_is_system()));
CREATE POLICY issue ON tickets FOR INSERT WITH CHECK (group_id IN (SELECT app_readable_groups()) AND user_id IS NOT DISTINCT FROM (SELECT app_user()));
