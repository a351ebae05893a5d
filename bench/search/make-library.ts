import pg from 'pg'

export interface Library {
  group: string
  reader: string
  /** Words from the commonest to the rarest. */
  words: readonly string[]
}

/** A repeatable source of numbers in [0, 1). (mulberry32) */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const paragraphsOfText = 250

/**
 * A library of texts made of English words as often as words are in texts (Zipf), each paragraph of some fifty words and each highlighted; with a
 * claim for every hundred passages and a comment for every fifty. A tenth of it belongs to another group.
 */
export async function makeLibrary(ownerUrl: string, { passages, seed, vocabulary }: { passages: number; seed: number; vocabulary: readonly string[] }): Promise<Library> {
  const random = seeded(seed)
  const words = vocabulary.map((word) => ({ word, at: random() })).sort((a, b) => a.at - b.at).map(({ word }) => word).slice(0, 30_000)
  const weights: number[] = []
  let sum = 0
  for (let rank = 0; rank < words.length; rank += 1) weights.push((sum += 1 / (rank + 2.7)))
  const pick = () => {
    const at = random() * sum
    let [low, high] = [0, weights.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (weights[middle]! < at) low = middle + 1
      else high = middle
    }
    return words[low]!
  }
  const say = (count: number) => Array.from({ length: count }, pick).join(' ')

  // Two at once: most of the time goes to the words' stems and their index, in the database.
  const clients = [new pg.Client({ connectionString: ownerUrl }), new pg.Client({ connectionString: ownerUrl })]
  for (const client of clients) await client.connect()
  const [client] = clients as [pg.Client, pg.Client]
  await client.query(`INSERT INTO users (id, name) VALUES ('reader', 'Reader'); INSERT INTO groups (id, name) VALUES ('large', 'Large'), ('other', 'Other');
    INSERT INTO memberships (group_id, user_id, role) VALUES ('large', 'reader', 'editor');
    INSERT INTO maps (id, group_id, title) VALUES ('map', 'large', 'A map')`)
  const texts = Math.ceil(passages / paragraphsOfText)
  const busy = clients.map(() => Promise.resolve())
  for (let text = 0; text < texts; text += 1) {
    const turn = text % clients.length
    await busy[turn]
    const group = text % 10 === 9 ? 'other' : 'large'
    const [document, revision] = [`d${text}`, `r${text}`]
    const paragraphs = Array.from({ length: Math.min(paragraphsOfText, passages - text * paragraphsOfText) }, () => say(30 + Math.floor(random() * 40)))
    const starts: number[] = []
    let at = 0
    for (const paragraph of paragraphs) {
      starts.push(at)
      at += paragraph.length + 2
    }
    busy[turn] = keepText(clients[turn]!, { group, document, revision, title: say(5), author: say(2), year: 1850 + (text % 150), paragraphs, starts })
  }
  await Promise.all(busy)
  const claims = Array.from({ length: Math.ceil(passages / 100) }, () => say(14))
  await client.query(`INSERT INTO claims (map_id, group_id, id, kind, text, data, words) SELECT 'map', 'large', 'c' || place, 'claim', text, '{}', sic_vector('en', text) FROM unnest($1::text[]) WITH ORDINALITY AS c(text, place)`, [claims])
  const comments = Array.from({ length: Math.ceil(passages / 50) }, () => say(25))
  await client.query(`INSERT INTO threads (id, group_id, map_id) VALUES ('t', 'large', 'map')`)
  await client.query(`INSERT INTO comments (id, group_id, thread_id, text) SELECT 'x' || place, 'large', 't', text FROM unnest($1::text[]) WITH ORDINALITY AS c(text, place)`, [comments])
  await client.query('VACUUM ANALYZE')
  for (const client of clients) await client.end()
  return { group: 'large', reader: 'reader', words }
}

interface MadeText {
  group: string
  document: string
  revision: string
  title: string
  author: string
  year: number
  paragraphs: readonly string[]
  starts: readonly number[]
}

/** As importing keeps one, and with every paragraph highlighted. */
async function keepText(client: pg.Client, { group, document, revision, title, author, year, paragraphs, starts }: MadeText): Promise<void> {
  const chunks = Array.from({ length: Math.ceil(paragraphs.length / 6) }, (_, index) => paragraphs.slice(index * 6, index * 6 + 6).join('\n\n'))
  await client.query('BEGIN')
  await client.query(`INSERT INTO documents (id, group_id, title, authors, year, language, current_revision_id) VALUES ($1, $2, $3, $4, $5, 'en', $6)`, [document, group, title, [author], year, revision])
  await client.query(`INSERT INTO revisions (id, group_id, document_id, number, text, blocks, repairs, metadata, warnings, sha256, word_count, original_name, original_sha256) VALUES ($1, $2, $3, 1, '', '[]', '[]', '{}', '[]', '', 0, '', '')`, [revision, group, document])
  await client.query(`INSERT INTO text_chunks (revision_id, ordinal, group_id, document_id, start, text, words) SELECT $1, c.place, $2, $3, ($4::int[])[(c.place - 1) * 6 + 1], c.text, '' FROM unnest($5::text[]) WITH ORDINALITY AS c(text, place)`, [revision, group, document, starts, chunks])
  await client.query(`INSERT INTO passages (id, group_id, document_id, revision_id, exact, prefix, suffix, start, "end") SELECT $3 || '-' || c.place, $2, $3, $1, c.text, '', '', s.start, s.start + 1 FROM unnest($4::text[]) WITH ORDINALITY AS c(text, place), LATERAL (SELECT ($5::int[])[c.place] AS start) s`, [revision, group, document, paragraphs, starts])
  await client.query('COMMIT')
}
