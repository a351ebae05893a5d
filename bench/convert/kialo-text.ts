import type { ArgumentMap } from '../../lib/domain/argument/argument-map.ts'

/** The reasons of a map as the text that Kialo exports: which only Kialo writes, and which is read here. */
export function kialoText({ claims, relations, title }: ArgumentMap): string {
  const under = new Map<string, { sign: string; claim: string }[]>()
  for (const { kind, premises, target } of relations.values()) {
    if (target.claim === undefined || kind === 'answers') continue
    const known = under.get(target.claim) ?? []
    under.set(target.claim, [...known, { sign: kind === 'attacks' ? 'Con' : 'Pro', claim: premises[0]!.claim }])
  }
  const lines = [`Discussion Title: ${title}`, '']
  const theses = [...relations.values()].filter(({ kind }) => kind === 'answers').map(({ premises }) => premises[0]!.claim)
  const waiting = theses.map((claim, index) => ({ claim, number: `${index + 1}.`, sign: '' })).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { claim, number, sign } = next
    lines.push(`${number} ${sign}${claims.get(claim)!.text}`)
    waiting.push(...(under.get(claim) ?? []).map((reason, index) => ({ claim: reason.claim, number: `${number}${index + 1}.`, sign: `${reason.sign}: ` })).reverse())
  }
  return `${lines.join('\n')}\n`
}
