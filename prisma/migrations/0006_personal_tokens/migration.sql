-- Personal tokens (SPEC: AP): programs ask in a person's name, with no more than the token's scope, in all of the person's
-- groups or in one. app.token names the row. A token lowers the role in which its person stands, in the functions that
-- every policy asks, so that no policy can forget it.

CREATE TABLE "personal_tokens" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "group_id" TEXT,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "ending" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "personal_tokens_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "personal_tokens_token_hash_key" ON "personal_tokens"("token_hash");
CREATE INDEX "personal_tokens_user_id_idx" ON "personal_tokens"("user_id");
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

ALTER TABLE personal_tokens ADD CONSTRAINT personal_tokens_user_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE;
ALTER TABLE personal_tokens ADD CONSTRAINT personal_tokens_group_fkey FOREIGN KEY (group_id) REFERENCES groups (id) ON DELETE CASCADE;
ALTER TABLE personal_tokens ADD CONSTRAINT personal_tokens_scope_check CHECK (scope IN ('read', 'comment', 'write', 'manage'));

-- ── Who asks, and how high they may stand at most ───────────────────────────────────────────────────────────────────
CREATE FUNCTION app_token() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
AS $$ SELECT NULLIF(current_setting('app.token', true), '') $$;

CREATE FUNCTION app_scope_rank(scope text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE scope WHEN 'manage' THEN 4 WHEN 'write' THEN 3 WHEN 'comment' THEN 2 WHEN 'read' THEN 1 END $$;

CREATE FUNCTION app_role_of_rank(rank integer) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT (ARRAY['viewer', 'commenter', 'editor', 'owner'])[rank] $$;

/* The highest rank that the asker may have in a group: 4 without a token, 0 where the token is no longer good or is for another group. */
CREATE FUNCTION app_token_rank(asked_group text) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT CASE WHEN app_token() IS NULL THEN 4 ELSE COALESCE(
    (SELECT app_scope_rank(scope) FROM personal_tokens
      WHERE id = app_token() AND user_id = app_user() AND revoked_at IS NULL AND expires_at > now() AND (group_id IS NULL OR group_id = asked_group)), 0) END
$$;

CREATE OR REPLACE FUNCTION app_groups_as(lowest text) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT group_id FROM memberships
  WHERE user_id = app_user() AND removed_at IS NULL AND LEAST(app_role_rank(role), app_token_rank(group_id)) >= app_role_rank(lowest)
$$;

CREATE OR REPLACE FUNCTION app_readable_groups() RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT group_id FROM memberships WHERE user_id = app_user() AND removed_at IS NULL AND app_token_rank(group_id) > 0
  UNION
  SELECT id FROM groups WHERE is_public AND app_reads_public() AND app_token_rank(id) > 0
$$;

CREATE OR REPLACE FUNCTION app_role_in(asked_group text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT CASE
    WHEN app_is_system() THEN (SELECT 'owner' FROM groups WHERE id = asked_group)
    ELSE app_role_of_rank(LEAST(app_token_rank(asked_group), app_role_rank(COALESCE(
      (SELECT role FROM memberships WHERE group_id = asked_group AND user_id = app_user() AND removed_at IS NULL),
      (SELECT 'viewer' FROM groups WHERE id = asked_group AND is_public AND app_reads_public())))))
  END
$$;

/* As before; a token's row stays locked too, so that its revocation either comes first and is seen here, or waits. */
CREATE OR REPLACE FUNCTION app_hold_role_in(asked_group text) RETURNS text LANGUAGE plpgsql VOLATILE SECURITY DEFINER
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
  IF app_token() IS NOT NULL THEN
    PERFORM 1 FROM personal_tokens
      WHERE id = app_token() AND user_id = app_user() AND revoked_at IS NULL AND expires_at > now() FOR SHARE;
    IF NOT FOUND THEN
      RETURN NULL;
    END IF;
  END IF;
  SELECT role INTO held FROM memberships
    WHERE group_id = asked_group AND user_id = app_user() AND removed_at IS NULL FOR SHARE;
  IF NOT FOUND THEN
    held := (SELECT 'viewer' FROM groups WHERE id = asked_group AND is_public AND app_reads_public());
  END IF;
  RETURN app_role_of_rank(LEAST(app_token_rank(asked_group), app_role_rank(held)));
END $$;

-- ── What concerns a person and no group is not for tokens ───────────────────────────────────────────────────────────
ALTER TABLE personal_tokens ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON personal_tokens USING ((SELECT app_is_system()));
CREATE POLICY own ON personal_tokens USING (user_id = (SELECT app_user()) AND (SELECT app_token()) IS NULL);

DROP POLICY change ON users;
CREATE POLICY change ON users FOR UPDATE USING (id = (SELECT app_user()) AND (SELECT app_token()) IS NULL);
DROP POLICY change ON credentials;
CREATE POLICY change ON credentials FOR UPDATE USING (user_id = (SELECT app_user()) AND (SELECT app_token()) IS NULL);
DROP POLICY read ON sessions;
CREATE POLICY read ON sessions FOR SELECT USING (user_id = (SELECT app_user()) AND (SELECT app_token()) IS NULL);
DROP POLICY change ON sessions;
CREATE POLICY change ON sessions FOR UPDATE USING (user_id = (SELECT app_user()) AND (SELECT app_token()) IS NULL);
DROP POLICY leave ON memberships;
CREATE POLICY leave ON memberships FOR UPDATE USING (user_id = (SELECT app_user()) AND (SELECT app_token()) IS NULL)
  WITH CHECK (user_id = (SELECT app_user()) AND removed_at IS NOT NULL);
DROP POLICY read ON memberships;
CREATE POLICY read ON memberships FOR SELECT USING (group_id IN (SELECT app_readable_groups()) OR (user_id = (SELECT app_user()) AND (SELECT app_token()) IS NULL));
-- A viewer who leaves says so; a token that only reads says nothing.
DROP POLICY append ON activities;
CREATE POLICY append ON activities FOR INSERT WITH CHECK (
  group_id IN (SELECT app_groups_as('viewer')) AND user_id = (SELECT app_user()) AND ((SELECT app_token()) IS NULL OR group_id IN (SELECT app_groups_as('commenter'))));
-- Whoever comes in by a ticket stands there as the person, not as a token.
DROP POLICY issue ON tickets;
CREATE POLICY issue ON tickets FOR INSERT WITH CHECK (
  group_id IN (SELECT app_readable_groups()) AND user_id IS NOT DISTINCT FROM (SELECT app_user()) AND (SELECT app_token()) IS NULL);
