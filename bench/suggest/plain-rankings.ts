import pg from 'pg'
import { TermIndex } from '../../lib/domain/suggesting/term-index.ts'
import { termsOf } from '../../lib/domain/suggesting/terms-of.ts'
import { splitSentences } from '../../lib/domain/suggesting/split-sentences.ts'
import type { SuggestionText } from '../../lib/domain/suggesting/suggestion-library.ts'
import { startPostgres } from '../../lib/server/postgres/start-postgres.ts'

export interface Unit {
  document: string
  start: number
  end: number
}

export type Ranking = (claim: string, most: number) => Promise<Unit[]>

/** Sentences, one after another, in units of at most `longest` characters. */
function unitsOf(texts: readonly SuggestionText[], longest: number): (Unit & { words: string })[] {
  return texts.flatMap(({ name, text }) => {
    const units: Unit[] = []
    for (const { start, end } of splitSentences(text)) {
      const last = units.at(-1)
      if (last && end - last.start <= longest) last.end = end
      else units.push({ document: name, start, end })
    }
    return units.map((unit) => ({ ...unit, words: text.slice(unit.start, unit.end) }))
  })
}

/** BM25 as in the books (k₁ = 1.2, b = 0.75), with stemming. */
export function plainBm25(texts: readonly SuggestionText[], longest: number): Ranking {
  const units = unitsOf(texts, longest)
  const index = new TermIndex(units.map(({ words }) => termsOf(words)), 0.75)
  return (claim, most) => {
    const scores = index.scores(termsOf(claim))
    return Promise.resolve([...units.keys()].sort((a, b) => scores[b]! - scores[a]!).slice(0, most).map((at) => units[at]!))
  }
}

/** PostgreSQL's own: a unit is found by any word of the claim, and ranked by ts_rank. `close` stops the server. */
export async function plainPostgres(texts: readonly SuggestionText[], longest: number, folder: string): Promise<{ rank: Ranking; close: () => Promise<void> }> {
  const units = unitsOf(texts, longest)
  const server = await startPostgres(folder, { throwaway: true })
  const client = new pg.Client({ connectionString: server.ownerUrl })
  await client.connect()
  await client.query('create temp table unit (id int primary key, words tsvector)')
  await client.query(`insert into unit select id, to_tsvector('english', words) from unnest($1::int[], $2::text[]) as u(id, words)`, [[...units.keys()], units.map(({ words }) => words)])
  return {
    rank: async (claim, most) => {
      const { rows } = await client.query<{ id: number }>(
        `with asked as (select replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as query)
         select id from unit, asked where words @@ query order by ts_rank(words, query) desc, id limit $2`,
        [claim, most],
      )
      return rows.map(({ id }) => units[id]!)
    },
    close: async () => {
      await client.end()
      await server.stop()
    },
  }
}
