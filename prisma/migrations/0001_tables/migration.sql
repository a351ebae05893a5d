-- The tables and indexes of schema.prisma.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credentials" (
    "user_id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credentials_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "user_agent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "password_resets" (
    "token_hash" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_resets_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key_hash" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key_hash")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "user_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "groups" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "group_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("group_id","user_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "max_uses" INTEGER,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_links" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "published_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activities" (
    "id" BIGSERIAL NOT NULL,
    "group_id" TEXT NOT NULL,
    "user_id" TEXT,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT,
    "subject_id" TEXT,
    "sentence" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "authors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "organisation" TEXT,
    "tradition" TEXT,
    "date" TEXT,
    "year" INTEGER,
    "source" TEXT,
    "language" TEXT,
    "current_revision_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" TEXT,
    "words" tsvector,

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_parts" (
    "document_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "title" TEXT,
    "authors" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "date" TEXT,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "document_parts_pkey" PRIMARY KEY ("document_id","id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,
    "repairs" JSONB NOT NULL,
    "metadata" JSONB NOT NULL,
    "warnings" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "word_count" INTEGER NOT NULL,
    "original_name" TEXT NOT NULL,
    "original_sha256" TEXT NOT NULL,
    "original" BYTEA,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_chunks" (
    "revision_id" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "group_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "text_chunks_pkey" PRIMARY KEY ("revision_id","ordinal")
);

-- CreateTable
CREATE TABLE "passages" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "document_id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "page" TEXT,
    "note" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" TEXT,

    CONSTRAINT "passages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passage_anchors" (
    "passage_id" TEXT NOT NULL,
    "revision_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "score" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "passage_anchors_pkey" PRIMARY KEY ("passage_id","revision_id")
);

-- CreateTable
CREATE TABLE "threads" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "document_id" TEXT,
    "passage_id" TEXT,
    "map_id" TEXT,
    "item_kind" TEXT,
    "item_id" TEXT,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by" TEXT,

    CONSTRAINT "threads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comments" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "thread_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "comments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maps" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "head" BIGINT NOT NULL DEFAULT 0,
    "epoch" INTEGER NOT NULL DEFAULT 1,
    "projected_seq" BIGINT NOT NULL DEFAULT 0,
    "projected_epoch" INTEGER NOT NULL DEFAULT 0,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" TEXT,

    CONSTRAINT "maps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "map_updates" (
    "map_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "group_id" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "user_id" TEXT,
    "update" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "map_updates_pkey" PRIMARY KEY ("map_id","seq")
);

-- CreateTable
CREATE TABLE "map_snapshots" (
    "map_id" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "group_id" TEXT NOT NULL,
    "state" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "map_snapshots_pkey" PRIMARY KEY ("map_id","epoch","seq")
);

-- CreateTable
CREATE TABLE "map_history" (
    "map_id" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "group_id" TEXT NOT NULL,
    "user_id" TEXT,
    "sentence" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "map_history_pkey" PRIMARY KEY ("map_id","seq")
);

-- CreateTable
CREATE TABLE "map_versions" (
    "id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "state" BYTEA NOT NULL,
    "created_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "map_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "map_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "term" TEXT,
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "data" JSONB NOT NULL,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("map_id","id")
);

-- CreateTable
CREATE TABLE "relations" (
    "map_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "premises" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "target_claim" TEXT,
    "target_relation" TEXT,
    "data" JSONB NOT NULL,

    CONSTRAINT "relations_pkey" PRIMARY KEY ("map_id","id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "map_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "passage_id" TEXT NOT NULL,
    "target_claim" TEXT,
    "target_relation" TEXT,
    "stance" TEXT NOT NULL,
    "explicit" BOOLEAN NOT NULL,
    "settled" BOOLEAN NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("map_id","id")
);

-- CreateTable
CREATE TABLE "judgements" (
    "id" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "target_kind" TEXT NOT NULL,
    "target_id" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT,
    "revealed" BOOLEAN NOT NULL DEFAULT true,
    "created_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "judgements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tickets" (
    "token_hash" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "map_id" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "user_id" TEXT,
    "session_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "tickets_pkey" PRIMARY KEY ("token_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "credentials_email_key" ON "credentials"("email");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "password_resets_user_id_idx" ON "password_resets"("user_id");

-- CreateIndex
CREATE INDEX "rate_limits_window_end_idx" ON "rate_limits"("window_end");

-- CreateIndex
CREATE INDEX "memberships_user_id_idx" ON "memberships"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_group_id_idx" ON "invitations"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_links_token_hash_key" ON "published_links"("token_hash");

-- CreateIndex
CREATE INDEX "published_links_group_id_idx" ON "published_links"("group_id");

-- CreateIndex
CREATE INDEX "activities_group_id_id_idx" ON "activities"("group_id", "id" DESC);

-- CreateIndex
CREATE INDEX "documents_group_id_created_at_idx" ON "documents"("group_id", "created_at");

-- CreateIndex
CREATE INDEX "documents_words_idx" ON "documents" USING GIN ("words");

-- CreateIndex
CREATE INDEX "revisions_group_id_original_sha256_idx" ON "revisions"("group_id", "original_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_document_id_number_key" ON "revisions"("document_id", "number");

-- CreateIndex
CREATE INDEX "text_chunks_words_idx" ON "text_chunks" USING GIN ("words");

-- CreateIndex
CREATE INDEX "text_chunks_document_id_idx" ON "text_chunks"("document_id");

-- CreateIndex
CREATE INDEX "passages_document_id_start_idx" ON "passages"("document_id", "start");

-- CreateIndex
CREATE INDEX "passages_group_id_idx" ON "passages"("group_id");

-- CreateIndex
CREATE INDEX "passages_exact_idx" ON "passages" USING GIN ("exact" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "passage_anchors_revision_id_idx" ON "passage_anchors"("revision_id");

-- CreateIndex
CREATE INDEX "threads_document_id_idx" ON "threads"("document_id");

-- CreateIndex
CREATE INDEX "threads_passage_id_idx" ON "threads"("passage_id");

-- CreateIndex
CREATE INDEX "threads_map_id_idx" ON "threads"("map_id");

-- CreateIndex
CREATE INDEX "comments_thread_id_created_at_idx" ON "comments"("thread_id", "created_at");

-- CreateIndex
CREATE INDEX "maps_group_id_idx" ON "maps"("group_id");

-- CreateIndex
CREATE INDEX "map_versions_map_id_idx" ON "map_versions"("map_id");

-- CreateIndex
CREATE INDEX "claims_group_id_idx" ON "claims"("group_id");

-- CreateIndex
CREATE INDEX "claims_text_idx" ON "claims" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "relations_group_id_idx" ON "relations"("group_id");

-- CreateIndex
CREATE INDEX "evidence_group_id_passage_id_idx" ON "evidence"("group_id", "passage_id");

-- CreateIndex
CREATE INDEX "judgements_group_id_idx" ON "judgements"("group_id");

-- CreateIndex
CREATE UNIQUE INDEX "judgements_map_id_target_kind_target_id_column_created_by_key" ON "judgements"("map_id", "target_kind", "target_id", "column", "created_by");

-- CreateIndex
CREATE INDEX "tickets_expires_at_idx" ON "tickets"("expires_at");

