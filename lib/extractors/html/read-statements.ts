import type { Evidenced } from '../../domain/document/canonical-text.ts'

export interface Statements {
  title?: Evidenced<string>
  authors: Evidenced<string>[]
  organisation?: Evidenced<string>
  date?: Evidenced<string>
  language?: string
}

const texts = /(?:^|\/)(?:\w*Article|BlogPosting|Report|Book|Chapter|CreativeWork|LiveBlogPosting|SocialMediaPosting)$/

/** schema.org statements (JSON-LD) about the one text of a page; what cannot be parsed says nothing. */
export function readStatements(sources: readonly string[]): Statements {
  for (const source of sources.slice(0, 20)) {
    const found = source.length < 500_000 ? findText(parsed(source), 0) : undefined
    if (found) return read(found)
  }
  return { authors: [] }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.trim().replace(/^<!--|-->$/g, '')) as unknown
  } catch {
    return undefined
  }
}

type Thing = Record<string, unknown>

function findText(value: unknown, depth: number): Thing | undefined {
  if (depth > 4 || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return value.slice(0, 200).map((one) => findText(one, depth + 1)).find((one) => one !== undefined)
  const thing = value as Thing
  if ([thing['@type']].flat().some((type) => typeof type === 'string' && texts.test(type))) return thing
  return findText(thing['@graph'] ?? thing['mainEntity'], depth + 1)
}

function read(thing: Thing): Statements {
  const said = (key: string, value: unknown): Evidenced<string> | undefined => {
    const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
    return text === '' || text.length > 500 ? undefined : { value: text, evidence: `JSON-LD ${key}: ${text}` }
  }
  const nameOf = (one: unknown): unknown => (typeof one === 'object' && one !== null ? (one as Thing).name : one)
  return {
    title: said('headline', thing.headline) ?? said('name', thing.name),
    authors: [thing.author ?? thing.creator].flat().slice(0, 20).flatMap((one) => {
      const name = said('author', nameOf(one))
      return name && !/^https?:/.test(name.value) ? [name] : []
    }),
    organisation: said('publisher', nameOf([thing.publisher].flat()[0])),
    date: said('datePublished', thing.datePublished),
    ...(typeof thing.inLanguage === 'string' ? { language: thing.inLanguage } : {}),
  }
}
