import type { Extracted } from '../domain/importing/extracted.ts'

/** A header of `key: value` lines between two rules, as site generators write it. */
export function readHeader(source: string): { body: string; offset: number; header: string; fields: Extracted['fields'] } {
  const match = /^\uFEFF?---\r?\n([\s\S]{0,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source)
  if (!match || !/^[A-Za-z][\w-]*:/m.test(match[1]!)) return { body: source, offset: 0, header: '', fields: {} }
  const found = new Map<string, { value: string; evidence: string }>()
  let key = ''
  for (const line of match[1]!.split(/\r?\n/)) {
    // A list under its key: “authors:”, then “- Ada Brook”.
    const item = /^\s*-\s+(.+?)\s*$/.exec(line)?.[1]!.replace(/^(?:name:\s*)?(["']?)(.*)\1$/, '$2')
    const before = found.get(key)
    if (item && key) found.set(key, { value: before ? `${before.value}; ${item}` : item, evidence: before ? `${before.evidence} ${line.trim()}` : `${key}: ${line.trim()}` })
    key = item ? key : (/^([A-Za-z][\w-]*):\s*$/.exec(line)?.[1]!.toLowerCase() ?? '')
    const pair = /^([A-Za-z][\w-]*):\s*(.+?)\s*$/.exec(line)
    const value = pair?.[2]!.replace(/^(["'])(.*)\1$/, '$2')
    if (pair && value) found.set(pair[1]!.toLowerCase(), { value, evidence: line.trim() })
  }
  const author = found.get('author') ?? found.get('authors')
  const fields: Extracted['fields'] = {
    title: found.get('title'),
    authors: author?.value.replace(/^\[|\]$/g, '').split(/\s*[,;]\s*/).filter(Boolean).map((value) => ({ value: value.replace(/^(["'])(.*)\1$/, '$2'), evidence: author.evidence })),
    organisation: found.get('organisation') ?? found.get('organization') ?? found.get('publisher'),
    date: found.get('date'),
    language: found.get('lang')?.value ?? found.get('language')?.value,
  }
  return { body: source.slice(match[0].length), offset: match[0].length, header: match[1]!, fields }
}
