import type { Looked } from '../domain/finding/mark-words.ts'
import { nearestWords } from '../domain/finding/nearest-words.ts'
import { readAsked, type AskedTerm } from '../domain/finding/read-asked.ts'
import type { GroupId } from '../domain/ids.ts'
import type { SqlAsking } from './sql-asking.ts'

/** What was typed, ready to be looked for. */
export interface AskedWords {
  /** Each term that must be there, as a tsquery; what must not be there is in `without`. */
  terms: readonly string[]
  without: readonly string[]
  looked: Looked
  /** The stems' languages, most texts first. */
  languages: readonly string[]
  /** What nobody in the group wrote, and what was looked for instead. */
  corrected: readonly { typed: string; taken: readonly string[] }[]
}

interface ReadTerm extends AskedTerm {
  folded: string
  little: boolean
  query: string
  known: boolean
}

/** The terms as one tsquery. */
export function wholeQuery({ without }: AskedWords, terms: readonly string[]): string {
  return [...terms.map((term) => `(${term})`), ...without.map((term) => `!(${term})`)].join(' & ')
}

/** [SE2–SE5] Null where nothing that could be looked for was typed. */
export async function readWords(tx: SqlAsking, groupId: GroupId, typed: string): Promise<AskedWords | null> {
  const asked = readAsked(typed)
  if (asked.length === 0) return null
  const rows = await tx.$queryRaw<{ language: string }[]>`
    SELECT language FROM documents WHERE group_id = ${groupId} AND removed_at IS NULL AND language IS NOT NULL GROUP BY language ORDER BY count(*) DESC, language LIMIT 3`
  const languages = rows.map(({ language }) => language)
  const read = (await readTerms(tx, groupId, asked, languages)).filter(({ query }) => query !== '')
  const there = read.filter(({ not }) => !not)
  if (there.length === 0) return null
  // Words like ‘the’ say nothing beside others.
  const saying = there.some(({ little, quoted }) => quoted || !little) ? there.filter(({ little, quoted }) => quoted || !little) : there
  const corrected = await correct(tx, groupId, saying.filter(({ known }) => !known), languages)
  const corrections = new Map(corrected.map((correction) => [correction.typed, correction]))
  return {
    terms: saying.map((term) => corrections.get(term.folded)?.query ?? term.query),
    without: read.filter(({ not }) => not).map(({ query }) => query),
    looked: lookedFor(saying, corrected.flatMap(({ taken }) => taken)),
    languages,
    corrected: corrected.map(({ typed, taken }) => ({ typed, taken })),
  }
}

async function readTerms(tx: SqlAsking, groupId: GroupId, asked: readonly AskedTerm[], languages: readonly string[]): Promise<ReadTerm[]> {
  const rows = await tx.$queryRaw<Omit<ReadTerm, keyof AskedTerm>[]>`
    SELECT f.folded, sic_says_little(f.folded, ${languages}::text[]) AS little,
      sic_word_query(f.folded, NOT t.quoted AND char_length(f.folded) >= 3, CASE WHEN t.quoted OR f.folded LIKE '% %' THEN '{}' ELSE ${languages}::text[] END)::text AS query,
      t.quoted OR f.folded !~ '^[^0-9 ]{4,40}$' OR app_knows_word(${groupId}, ARRAY[f.folded] || ARRAY(
        SELECT unnest(tsvector_to_array(to_tsvector(sic_stemming(l), f.folded))) FROM unnest(${languages}::text[]) l WHERE sic_stemming(l) IS NOT NULL)) AS known
    FROM unnest(${asked.map(({ text }) => text)}::text[], ${asked.map(({ quoted }) => quoted)}::boolean[]) WITH ORDINALITY AS t(text, quoted, place),
      LATERAL (SELECT trim(regexp_replace(sic_fold(t.text), '\\s+', ' ', 'g')) AS folded) f
    ORDER BY t.place`
  return rows.map((row, index) => ({ ...asked[index]!, ...row }))
}

/** [SE5] For words that nothing in the group begins with: the words that are meant, likely. */
async function correct(tx: SqlAsking, groupId: GroupId, unknown: readonly ReadTerm[], languages: readonly string[]): Promise<{ typed: string; taken: string[]; query: string }[]> {
  const corrected = []
  for (const { folded } of unknown) {
    const like = await tx.$queryRaw<{ word: string }[]>`SELECT word FROM app_words_like(${groupId}, ${folded}, 80)`
    const taken = nearestWords(folded, like.map(({ word }) => word))
    if (taken.length === 0) continue
    const rows = await tx.$queryRaw<{ query: string }[]>`SELECT sic_word_query(w, false, ${languages}::text[])::text AS query FROM unnest(${taken}::text[]) w`
    corrected.push({ typed: folded, taken, query: rows.map(({ query }) => `(${query})`).join(' | ') })
  }
  return corrected
}

function lookedFor(terms: readonly ReadTerm[], corrections: readonly string[]): Looked {
  const beginnings: string[] = []
  const words: string[] = [...corrections]
  for (const { folded, quoted } of terms) {
    const parts = folded.split(' ')
    for (const [index, part] of parts.entries()) (!quoted && index === parts.length - 1 && part.length >= 3 ? beginnings : words).push(part)
  }
  return { beginnings, words }
}
