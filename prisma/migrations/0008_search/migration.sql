-- Finding everything in one box (SPEC: SE). Words are kept as they stand, without case and accents, and beside them their
-- stems in the language of the text. Row-level security would keep the search indexes from being used, because matching
-- words is no leakproof operator: so what finds is a function that asks itself whether the asker may read the group, and
-- gives no more than ids; what they name is then read as any row is.
CREATE EXTENSION IF NOT EXISTS btree_gin;

-- ── Words ───────────────────────────────────────────────────────────────────────────────────────────────────────────
/* Lower case, without accents; punctuation parts words; what is written without spaces is one word for each sign. Most texts are ASCII
   when their accents are gone: for those it is cheap. Cyrillic and Greek capitals are named for databases in the C locale, which know only Latin ones. */
CREATE FUNCTION sic_fold(text text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT
SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  plain CONSTANT boolean := octet_length($1) = char_length($1);
  folded text := lower(CASE WHEN plain THEN $1 ELSE public.unaccent('public.unaccent'::regdictionary, normalize($1, NFC)) END);
BEGIN
  IF plain OR octet_length(folded) = char_length(folded) THEN
    RETURN translate(folded, '-/\_.:@<>&~+%=#?''', '                 ');
  END IF;
  IF lower('Ж') <> 'ж' THEN
    folded := translate(folded, 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄҐЎЈЉЊЋЂЏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ', 'абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџαβγδεζηθικλμνξοπρστυφχψω');
  END IF;
  folded := translate(folded, 'ЁёςΆΈΉΊΌΎΏάέήίόύώϊϋΐΰ''-/\_.:@"`<>|~^*+=#&%$;,!?()[]{}«»‹›“”„‟‘’‚‛–—―‐‑−…·•¿¡§¶†‡°', 'ееσαεηιουωαεηιουωιυιυ                                                            ');
  IF folded ~ '[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]' THEN
    folded := regexp_replace(folded, '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff])', ' \1 ', 'g');
  END IF;
  RETURN folded;
END $$;

DO $$
DECLARE
  of record;
BEGIN
  FOR of IN SELECT * FROM (VALUES ('ar', 'arabic'), ('ca', 'catalan'), ('da', 'danish'), ('de', 'german'), ('el', 'greek'), ('en', 'english'), ('es', 'spanish'), ('eu', 'basque'),
    ('fi', 'finnish'), ('fr', 'french'), ('ga', 'irish'), ('hi', 'hindi'), ('hu', 'hungarian'), ('hy', 'armenian'), ('id', 'indonesian'), ('it', 'italian'), ('lt', 'lithuanian'), ('ne', 'nepali'),
    ('nl', 'dutch'), ('no', 'norwegian'), ('pt', 'portuguese'), ('ro', 'romanian'), ('ru', 'russian'), ('sr', 'serbian'), ('sv', 'swedish'), ('ta', 'tamil'), ('tr', 'turkish'), ('yi', 'yiddish')) AS known (code, name)
  LOOP
    -- An older server knows fewer languages: their words are then found as they stand.
    CONTINUE WHEN NOT EXISTS (SELECT FROM pg_ts_config WHERE cfgname = of.name AND cfgnamespace = 'pg_catalog'::regnamespace);
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION public.sic_%s (COPY = pg_catalog.%I)', of.code, of.name);
    EXECUTE format('ALTER TEXT SEARCH CONFIGURATION public.sic_%s ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart WITH %I', of.code, of.name || '_stem');
  END LOOP;
END $$;

/* The configuration that takes words of a language to their stems; null where there is none. */
CREATE FUNCTION sic_stemming(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp
AS $$
  SELECT oid::regconfig FROM pg_ts_config
  WHERE cfgnamespace = 'public'::regnamespace AND cfgname = 'sic_' || CASE lower(left($1, 3)) WHEN 'nb' THEN 'no' WHEN 'nn' THEN 'no' ELSE lower(split_part(replace($1, '_', '-'), '-', 1)) END AND cfgname <> 'sic_words'
$$;

/* The words of a text with their places, and their stems without. */
CREATE FUNCTION sic_vector(language text, text text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
  folded text := sic_fold(COALESCE($2, ''));
  stemming regconfig := sic_stemming($1);
  found tsvector := to_tsvector('public.sic_words', folded);
BEGIN
  RETURN CASE WHEN stemming IS NULL THEN found ELSE found || strip(to_tsvector(stemming, folded)) END;
END $$;

/* The language that claims and comments of a group are taken to be in: that of the text it had last. */
CREATE FUNCTION sic_group_language(asked_group text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT language FROM documents WHERE group_id = asked_group AND language IS NOT NULL ORDER BY created_at DESC LIMIT 1 $$;

-- ── What is found by its words ──────────────────────────────────────────────────────────────────────────────────────
ALTER TABLE passages ADD COLUMN words tsvector;
ALTER TABLE claims ADD COLUMN words tsvector;
ALTER TABLE comments ADD COLUMN words tsvector;

CREATE FUNCTION app_document_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.words := setweight(sic_vector(NEW.language, NEW.title), 'A')
    || setweight(sic_vector(NEW.language, concat_ws(' ', array_to_string(NEW.authors, ' '), NEW.organisation, NEW.tradition, NEW.date, NEW.source)), 'B');
  RETURN NEW;
END $$;
CREATE TRIGGER documents_words BEFORE INSERT OR UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION app_document_words();

CREATE FUNCTION app_chunk_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.words := sic_vector((SELECT language FROM documents WHERE id = NEW.document_id), NEW.text);
  RETURN NEW;
END $$;
CREATE TRIGGER text_chunks_words BEFORE INSERT OR UPDATE ON text_chunks FOR EACH ROW EXECUTE FUNCTION app_chunk_words();

CREATE FUNCTION app_passage_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.words := sic_vector((SELECT language FROM documents WHERE id = NEW.document_id), concat_ws(' ', NEW.exact, NEW.note, array_to_string(NEW.tags, ' ')));
  RETURN NEW;
END $$;
CREATE TRIGGER passages_words BEFORE INSERT OR UPDATE OF exact, note, tags, document_id, words ON passages FOR EACH ROW EXECUTE FUNCTION app_passage_words();

CREATE FUNCTION app_comment_words() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  NEW.words := sic_vector(sic_group_language(NEW.group_id), NEW.text);
  RETURN NEW;
END $$;
CREATE TRIGGER comments_words BEFORE INSERT OR UPDATE OF text, words ON comments FOR EACH ROW EXECUTE FUNCTION app_comment_words();

-- Claims are written by the program, a map's at a time, with their words.
UPDATE documents SET words = NULL;
UPDATE text_chunks SET words = '';
UPDATE passages SET words = NULL;
UPDATE comments SET words = NULL;
UPDATE claims SET words = sic_vector(sic_group_language(group_id), concat_ws(' ', text, term, array_to_string(tags, ' ')));

/* Another language, other stems: in the texts, and in what was highlighted there. Whoever may say the language may not write these rows. */
CREATE FUNCTION app_stem_anew() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE text_chunks SET words = '' WHERE document_id = NEW.id;
  UPDATE passages SET words = NULL WHERE document_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER documents_stem_anew AFTER UPDATE OF language ON documents FOR EACH ROW
  WHEN (sic_stemming(OLD.language) IS DISTINCT FROM sic_stemming(NEW.language)) EXECUTE FUNCTION app_stem_anew();

DROP INDEX documents_words_idx;
DROP INDEX text_chunks_words_idx;
DROP INDEX passages_exact_idx;
DROP INDEX claims_text_idx;
-- What an index has not yet sorted in is read by every search: of what is large, less of it.
CREATE INDEX "documents_group_id_words_idx" ON "documents" USING GIN ("group_id", "words");
CREATE INDEX "text_chunks_group_id_words_idx" ON "text_chunks" USING GIN ("group_id", "words") WITH (gin_pending_list_limit = 512);
CREATE INDEX "passages_group_id_words_idx" ON "passages" USING GIN ("group_id", "words") WITH (gin_pending_list_limit = 512);
CREATE INDEX "claims_group_id_words_idx" ON "claims" USING GIN ("group_id", "words");
CREATE INDEX "comments_group_id_words_idx" ON "comments" USING GIN ("group_id", "words");

-- ── The words that a group's texts have, for what is misspelt ───────────────────────────────────────────────────────
-- No unique key: two imports that bring the same word must not wait for each other. A word that stands twice is no harm.
CREATE TABLE "search_words" (
    "id" BIGSERIAL NOT NULL,
    "group_id" TEXT NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "search_words_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "search_words_group_id_word_idx" ON "search_words" ("group_id", "word" text_pattern_ops);
CREATE INDEX "search_words_word_idx" ON "search_words" USING GIN ("group_id", "word" gin_trgm_ops);
ALTER TABLE search_words ADD CONSTRAINT search_words_group_fkey FOREIGN KEY (group_id) REFERENCES groups (id) ON DELETE CASCADE;

ALTER TABLE search_words ENABLE ROW LEVEL SECURITY;
CREATE POLICY system_all ON search_words USING ((SELECT app_is_system()));
CREATE POLICY read ON search_words FOR SELECT USING (group_id IN (SELECT app_readable_groups()));

/* Words as they stand have places, stems have none. */
CREATE FUNCTION app_keep_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  INSERT INTO search_words (group_id, word)
    SELECT DISTINCT a.group_id, u.lexeme FROM added a, unnest(a.words) u
    WHERE u.positions IS NOT NULL AND length(u.lexeme) BETWEEN 3 AND 40 AND u.lexeme !~ '[0-9]'
      AND NOT EXISTS (SELECT FROM search_words k WHERE k.group_id = a.group_id AND k.word = u.lexeme);
  RETURN NULL;
END $$;
CREATE TRIGGER text_chunks_keep_words AFTER INSERT ON text_chunks REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app_keep_words();
CREATE TRIGGER documents_keep_words_new AFTER INSERT ON documents REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app_keep_words();
CREATE TRIGGER documents_keep_words AFTER UPDATE ON documents REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app_keep_words();
CREATE TRIGGER claims_keep_words AFTER INSERT ON claims REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app_keep_words();
CREATE TRIGGER comments_keep_words_new AFTER INSERT ON comments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app_keep_words();
CREATE TRIGGER comments_keep_words AFTER UPDATE ON comments REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION app_keep_words();

INSERT INTO search_words (group_id, word)
  SELECT DISTINCT of.group_id, u.lexeme
  FROM (SELECT group_id, words FROM documents UNION ALL SELECT group_id, words FROM text_chunks UNION ALL SELECT group_id, words FROM claims UNION ALL SELECT group_id, words FROM comments) AS of, unnest(of.words) u
  WHERE u.positions IS NOT NULL AND length(u.lexeme) BETWEEN 3 AND 40 AND u.lexeme !~ '[0-9]';

-- ── Asking ──────────────────────────────────────────────────────────────────────────────────────────────────────────
/* One word, lower case and without accents, as a query: as it stands, as a beginning where that is asked for, and by its stem in each language. */
CREATE FUNCTION sic_word_query(word text, beginning boolean, languages text[]) RETURNS tsquery LANGUAGE plpgsql STABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp SET client_min_messages = 'warning'
AS $$
DECLARE
  quoted text := '''' || replace(word, '''', ' ') || '''';
  asked tsquery := to_tsquery('public.sic_words', quoted || CASE WHEN beginning THEN ':*' ELSE '' END);
  of text;
BEGIN
  FOREACH of IN ARRAY languages LOOP
    IF sic_stemming(of) IS NOT NULL THEN
      asked := asked || to_tsquery(sic_stemming(of), quoted);
    END IF;
  END LOOP;
  RETURN asked;
END $$;

/* Whether it is one of the words that a language says everything with. */
CREATE FUNCTION sic_says_little(word text, languages text[]) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
SET search_path = pg_catalog, public, pg_temp
AS $$ SELECT COALESCE(bool_or(length(to_tsvector(sic_stemming(l), word)) = 0), false) FROM unnest(languages) l WHERE sic_stemming(l) IS NOT NULL $$;

/* Whether anything in the group begins so. */
CREATE FUNCTION app_knows_word(asked_group text, beginnings text[]) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = 'force_custom_plan'
AS $$
DECLARE
  beginning text;
BEGIN
  IF app_role_in(asked_group) IS NULL THEN RETURN false; END IF;
  FOREACH beginning IN ARRAY beginnings LOOP
    IF EXISTS (SELECT FROM search_words WHERE group_id = asked_group AND word LIKE beginning || '%') THEN RETURN true; END IF;
  END LOOP;
  RETURN false;
END $$;

/* The group's words most like one, by the letters that they share three by three. */
CREATE FUNCTION app_words_like(asked_group text, asked text, atmost integer) RETURNS TABLE (word text, likeness real) LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = 'force_custom_plan' SET pg_trgm.similarity_threshold = '0.2'
AS $$
BEGIN
  IF app_role_in(asked_group) IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT DISTINCT k.word, similarity(k.word, asked) AS likeness FROM search_words k
    WHERE k.group_id = asked_group AND k.word % asked ORDER BY likeness DESC, k.word LIMIT atmost;
END $$;

/* Each of the following gives the best of the first `atmost` that match, and of how many; null filters let everything through. The planner
   does not know what reading long lists of words costs, and thinks it cheap to read those of a whole table: it may not. And it takes
   for granted that few rows come (ROWS), or else it would read whole tables for what they name. */
CREATE FUNCTION app_find_documents(asked_group text, asked tsquery, only_documents text[], atmost integer, wanted integer) RETURNS TABLE (id text, rank real, total bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = 'force_custom_plan' SET enable_seqscan = off
AS $$
BEGIN
  IF app_role_in(asked_group) IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT f.id, ts_rank(f.words, asked) AS rank, count(*) OVER () FROM (
      SELECT d.id, d.words FROM documents d
      WHERE d.group_id = asked_group AND d.words @@ asked AND d.removed_at IS NULL AND (only_documents IS NULL OR d.id = ANY (only_documents)) LIMIT atmost) f
    ORDER BY rank DESC, f.id LIMIT wanted;
END $$;

CREATE FUNCTION app_find_chunks(asked_group text, asked tsquery, only_documents text[], atmost integer, wanted integer) RETURNS TABLE (revision_id text, ordinal integer, document_id text, rank real, total bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = 'force_custom_plan' SET enable_seqscan = off
AS $$
BEGIN
  IF app_role_in(asked_group) IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT f.revision_id, f.ordinal, f.document_id, ts_rank(f.words, asked) AS rank, count(*) OVER () FROM (
      SELECT c.revision_id, c.ordinal, c.document_id, c.words FROM text_chunks c JOIN documents d ON d.id = c.document_id AND d.current_revision_id = c.revision_id AND d.removed_at IS NULL
      WHERE c.group_id = asked_group AND c.words @@ asked AND (only_documents IS NULL OR c.document_id = ANY (only_documents)) LIMIT atmost) f
    ORDER BY rank DESC, f.document_id, f.ordinal LIMIT wanted;
END $$;

CREATE FUNCTION app_find_passages(asked_group text, asked tsquery, only_documents text[], only_map text, atmost integer, wanted integer) RETURNS TABLE (id text, rank real, total bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = 'force_custom_plan' SET enable_seqscan = off
AS $$
BEGIN
  IF app_role_in(asked_group) IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT f.id, ts_rank(f.words, asked, 1) AS rank, count(*) OVER () FROM (
      SELECT p.id, p.words FROM passages p JOIN documents d ON d.id = p.document_id AND d.removed_at IS NULL
      WHERE p.group_id = asked_group AND p.words @@ asked AND p.removed_at IS NULL AND (only_documents IS NULL OR p.document_id = ANY (only_documents))
        AND (only_map IS NULL OR EXISTS (SELECT FROM evidence e WHERE e.group_id = asked_group AND e.passage_id = p.id AND e.map_id = only_map)) LIMIT atmost) f
    ORDER BY rank DESC, f.id LIMIT wanted;
END $$;

CREATE FUNCTION app_find_claims(asked_group text, asked tsquery, only_documents text[], only_map text, atmost integer, wanted integer) RETURNS TABLE (map_id text, id text, rank real, total bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = 'force_custom_plan' SET enable_seqscan = off
AS $$
BEGIN
  IF app_role_in(asked_group) IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT f.map_id, f.id, ts_rank(f.words, asked, 1) AS rank, count(*) OVER () FROM (
      SELECT c.map_id, c.id, c.words FROM claims c JOIN maps m ON m.id = c.map_id AND m.removed_at IS NULL
      WHERE c.group_id = asked_group AND c.words @@ asked AND (only_map IS NULL OR c.map_id = only_map)
        AND (only_documents IS NULL OR EXISTS (SELECT FROM evidence e JOIN passages p ON p.id = e.passage_id WHERE e.map_id = c.map_id AND e.target_claim = c.id AND p.document_id = ANY (only_documents))) LIMIT atmost) f
    ORDER BY rank DESC, f.map_id, f.id LIMIT wanted;
END $$;

CREATE FUNCTION app_find_comments(asked_group text, asked tsquery, only_documents text[], only_map text, written_by text, since integer, until integer, atmost integer, wanted integer) RETURNS TABLE (id text, rank real, total bigint) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = 'force_custom_plan' SET enable_seqscan = off
AS $$
BEGIN
  IF app_role_in(asked_group) IS NULL THEN RETURN; END IF;
  RETURN QUERY SELECT f.id, ts_rank(f.words, asked, 1) AS rank, count(*) OVER () FROM (
      SELECT c.id, c.words FROM comments c JOIN threads t ON t.id = c.thread_id LEFT JOIN passages p ON p.id = t.passage_id
        LEFT JOIN documents d ON d.id = COALESCE(t.document_id, p.document_id) LEFT JOIN maps m ON m.id = t.map_id
      WHERE c.group_id = asked_group AND c.words @@ asked AND c.removed_at IS NULL AND d.removed_at IS NULL AND p.removed_at IS NULL AND m.removed_at IS NULL
        AND (only_documents IS NULL OR d.id = ANY (only_documents)) AND (only_map IS NULL OR t.map_id = only_map) AND (written_by IS NULL OR EXISTS (SELECT FROM users u WHERE u.id = c.created_by AND u.name = written_by))
        AND (since IS NULL OR c.created_at >= make_date(since, 1, 1)) AND (until IS NULL OR c.created_at < make_date(until + 1, 1, 1)) LIMIT atmost) f
    ORDER BY rank DESC, f.id LIMIT wanted;
END $$;

/* Documents in which all that is asked stands, however far apart. What stands in few stretches of text says which; only forty of these are then read for the rest. */
CREATE FUNCTION app_find_scattered(asked_group text, asked tsquery[], only_documents text[], wanted integer) RETURNS TABLE (id text) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5
SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = 'force_custom_plan' SET enable_seqscan = off
AS $$
DECLARE
  few CONSTANT integer := 600;
  term tsquery;
  holding text[];
  many integer;
  fewest integer;
  left_over text[];
  common tsquery[] := '{}';
BEGIN
  IF app_role_in(asked_group) IS NULL THEN RETURN; END IF;
  FOREACH term IN ARRAY asked LOOP
    SELECT array_agg(x.document_id ORDER BY x.stretches DESC, x.document_id), sum(x.stretches) INTO holding, many FROM (
      SELECT f.document_id, count(*) AS stretches FROM (
        (SELECT c.document_id FROM text_chunks c JOIN documents d ON d.id = c.document_id AND d.current_revision_id = c.revision_id AND d.removed_at IS NULL
          WHERE c.group_id = asked_group AND c.words @@ term AND (only_documents IS NULL OR c.document_id = ANY (only_documents)) LIMIT few)
        UNION ALL
        (SELECT d.id FROM documents d WHERE d.group_id = asked_group AND d.words @@ term AND d.removed_at IS NULL AND (only_documents IS NULL OR d.id = ANY (only_documents)) LIMIT few)
      ) f GROUP BY f.document_id) x;
    IF many IS NULL THEN RETURN; END IF;
    IF many >= few THEN
      common := common || term;
    ELSIF left_over IS NULL THEN
      left_over := holding;
      fewest := many;
    ELSE
      -- In the order of the rarer one.
      left_over := CASE WHEN many < fewest THEN ARRAY(SELECT h FROM unnest(holding) WITH ORDINALITY a(h, place) WHERE h = ANY (left_over) ORDER BY place)
        ELSE ARRAY(SELECT l FROM unnest(left_over) WITH ORDINALITY a(l, place) WHERE l = ANY (holding) ORDER BY place) END;
      fewest := least(many, fewest);
    END IF;
  END LOOP;
  left_over := (COALESCE(left_over, holding))[1:40];
  FOREACH term IN ARRAY common LOOP
    left_over := ARRAY(SELECT l FROM unnest(left_over) WITH ORDINALITY a(l, place) JOIN documents d ON d.id = l
      WHERE d.words @@ term OR EXISTS (SELECT FROM text_chunks c WHERE c.revision_id = d.current_revision_id AND c.words @@ term) ORDER BY place);
  END LOOP;
  RETURN QUERY SELECT unnest(left_over[1:wanted]);
END $$;
