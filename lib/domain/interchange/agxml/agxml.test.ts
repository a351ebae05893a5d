import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aBundle, aClaim, aDocument, aMap, anAttack, anEvidence, anUndercut, aPassage, aSupport } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { agxmlFormat } from './agxml-format.ts'
import { parseAgxml } from './parse-agxml.ts'
import { readAgxml } from './read-agxml.ts'
import { writeAgxml } from './write-agxml.ts'

const graph = (inside: string, head = '<arggraph id="text_1" topic_id="night_opening" stance="pro">') => `<?xml version='1.0' encoding='UTF-8'?>\n${head}\n${inside}\n</arggraph>\n`
const sample = graph(`<edu id="e1"><![CDATA[True, it costs 𝄞 more.]]></edu>
<edu id="e2"><![CDATA[But people who work by day]]></edu>
<edu id="e3"><![CDATA[could come at last,]]></edu>
<edu id="e4"><![CDATA[and guards are there anyway.]]></edu>
<edu id="e5"><![CDATA[So open at night!]]></edu>
<edu id="e6"><![CDATA[As they do in other towns.]]></edu>
<edu id="e7" implicit="true"><![CDATA[Whoever can come will come.]]></edu>
<joint id="j1"/>
<adu id="a1" type="opp"/><adu id="a2" type="pro"/><adu id="a3" type="pro"/><adu id="a4" type="pro"/><adu id="a5" type="pro"/><adu id="a6" type="pro"/>
<edge id="c7" src="e1" trg="a1" type="seg"/><edge id="c8" src="e2" trg="j1" type="seg"/><edge id="c9" src="e3" trg="j1" type="seg"/><edge id="c10" src="j1" trg="a2" type="seg"/>
<edge id="c11" src="e4" trg="a3" type="seg"/><edge id="c12" src="e5" trg="a4" type="seg"/><edge id="c13" src="e6" trg="a5" type="seg"/><edge id="c14" src="e7" trg="a6" type="seg"/>
<edge id="c1" src="a1" trg="a4" type="reb"/><edge id="c2" src="a2" trg="a4" type="sup"/><edge id="c3" src="a6" trg="c2" type="add"/><edge id="c4" src="a3" trg="c1" type="und"/><edge id="c5" src="a5" trg="a4" type="exa"/>`)

const ours = aBundle({
  map: aMap({
    claims: [aClaim({ id: '1', text: 'owns nothing' }), aClaim({ id: 'b&<"', text: 'In our own words.' }), aClaim({ id: 'c', text: ']]>\r' })],
    relations: [aSupport({ id: 'r', from: ['b&<"', 'c'], to: '1' }), anUndercut({ id: 'u', from: 'c', to: 'r' }), anAttack({ id: 'x', from: 'c', to: '1' })],
    evidence: [anEvidence({ id: 'e', on: { claim: '1' }, passage: 'p' })],
  }),
  documents: [aDocument({ id: 'document-1' })],
  passages: [aPassage({ id: 'p', start: 4, end: 16 })],
})

function read(text: string) {
  const result = readAgxml(text)
  if (!result.ok) throw new Error(result.error.message)
  return { ...result.value.bundle, codes: result.value.problems.map(({ code }) => code).sort() }
}

interchangeContract({ name: 'AGXML', read: readAgxml, write: writeAgxml, samples: { 'a text with everything in it': sample, 'one of ours': writeAgxml(ours).text } })

describe('AGXML', () => {
  it('[FO12] does not join many units for each of many claims: what is over is told', () => {
    const units = Array.from({ length: 600 }, (_, index) => `<edu id="e${index}">${'word '.repeat(20)}</edu><adu id="a${index}" type="pro"/><edge id="s${index}" src="e${index}" trg="${'i'.repeat(300)}" type="seg"/><edge id="j${index}" src="${'i'.repeat(300)}" trg="a${index}" type="seg"/>`)
    const result = readAgxml(`<arggraph id="x"><joint id="${'i'.repeat(300)}"/>${units.join('')}</arggraph>`)
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['too-many-joined', 'too-long']))
    expect(result.value.problems.every(({ at = '' }) => at.length <= 201)).toBe(true)
    expect([...result.value.bundle.map.claims.values()].every(({ text }) => text.length <= 10_000)).toBe(true)
  })

  it('[FO12] reads added sources as joint premises and undercuts as objections to the step', () => {
    const { map } = read(sample)
    expect(map.relations.get('c2')).toMatchObject({ kind: 'supports', premises: [{ claim: 'a2' }, { claim: 'a6' }], target: { claim: 'a4' } })
    expect(map.relations.get('c4')).toMatchObject({ kind: 'attacks', premises: [{ claim: 'a3' }], target: { relation: 'c1' } })
    expect(map.relations.get('c5')).toMatchObject({ kind: 'supports', scheme: 'example' })
    expect(map).toMatchObject({ id: 'text_1', title: 'night opening' })
  })

  it('[FO13] makes the units a document, and each claim cites its own; what the opponent says is only reported', () => {
    const { map, documents, passages } = read(sample)
    expect(documents).toMatchObject([{ text: 'True, it costs 𝄞 more. But people who work by day could come at last, and guards are there anyway. So open at night! As they do in other towns.' }])
    const letters = [...documents[0]!.text!]
    for (const { exact, start, end } of passages) expect(letters.slice(start, end).join('')).toBe(exact)
    expect(map.claims.get('a2')!.text).toBe('But people who work by day could come at last,')
    expect(map.evidence.get('c10')).toMatchObject({ target: { claim: 'a2' }, passage: 'j1', stance: 'asserts', settled: true })
    expect(map.evidence.get('c7')).toMatchObject({ target: { claim: 'a1' }, stance: 'none', settled: false, reports: [{ voice: 'opponent', stance: 'asserts', mode: 'imputes' }] })
    expect([...map.evidence.values()].some(({ target }) => target.claim === 'a6')).toBe(false)
  })

  const plainOf = (text: string) => {
    const parsed = parseAgxml(text)
    if (!parsed.ok) throw new Error(parsed.error.message)
    const byId = <T extends { id: string }>(items: T[]) => items.sort((a, b) => (a.id < b.id ? -1 : 1))
    return { ...parsed.value.plain, adus: byId(parsed.value.plain.adus), edges: byId(parsed.value.plain.edges) }
  }

  it('[FO14] gives a graph back with its units, ids, edges and attributes', () => {
    expect(plainOf(writeAgxml(read(sample)).text)).toEqual(plainOf(sample))
  })

  it('[FO15] reads what is off the pattern by where it leads, and says so', () => {
    const odd = read(graph('<edu id="e1">A</edu><edu id="e2">B</edu><edu id="e3">C</edu><adu id="a1" type="pro"/><adu id="a2" type="con"/><adu id="a3"/><adu id="a1" type="pro"/><edge id="s1" src="e1" trg="a1" type="seg"/><edge id="s2" src="e2" trg="a2" type="seg"/><edge id="s3" src="e3" trg="a3" type="seg"/><edge id="c1" src="e2" trg="a1" type="sup"/><edge id="c2" src="a3" trg="c1" type="reb"/><edge id="c3" src="a3" trg="a2" type="add"/><edge id="c4" src="a3" trg="gone" type="sup"/><edge id="c5" src="a3" trg="a1" type="bogus"/><edge id="c6" src="a1" trg="c7" type="und"/><edge id="c7" src="a1" trg="c6" type="und"/>'))
    expect(odd.codes).toEqual(['add-to-claim', 'cycle', 'cycle', 'duplicate-id', 'duplicate-id', 'edge-end-missing', 'off-pattern', 'unknown-edge'])
    expect(odd.map.relations.get('c1')).toMatchObject({ premises: [{ claim: 'a2' }, { claim: 'a3' }] })
    expect(odd.map.relations.get('c2')).toMatchObject({ target: { relation: 'c1' } })
    expect(odd.map.evidence.get('s2')!.stance).toBe('none')
    expect(read(`${sample.slice(0, 700)}`).codes).toContain('damaged')
    expect(read(`<!DOCTYPE arggraph [<!ENTITY x "boom">]>${sample.slice(sample.indexOf('<arggraph'))}`).map.claims.size).toBe(6)
  })

  it('[FO16] writes our maps with ids that XML can have, opponents by place, and what no text says as implicit', () => {
    const { text, losses } = writeAgxml(ours)
    const again = read(text)
    expect([...again.map.claims.values()].map((claim) => claim.text).sort()).toEqual(['In our own words.', ']]>\r', 'owns nothing'])
    expect(text).toContain('<edu id="p"><![CDATA[owns nothing]]></edu>')
    expect(text).toMatch(/<edu id="\S+" implicit="true"><!\[CDATA\[In our own words\.\]\]><\/edu>/)
    expect([...again.map.relations.values()].map(({ kind, premises }) => [kind, premises.length])).toEqual(expect.arrayContaining([['supports', 2], ['attacks', 1], ['attacks', 1]]))
    expect(losses.map(({ code }) => code)).toEqual(['details', 'own-words', 'stances'])
  })

  it('[FO7] is known by its root', () => {
    expect(agxmlFormat.recognise!(sample)).toBe(1)
    expect(agxmlFormat.recognise!('<graph/>')).toBe(0)
  })

  const folder = join(import.meta.dirname, '../../../../../shared/fixtures/microtexts')
  it.runIf(existsSync(folder))('[FO14] reads the real texts there are, word for word, and gives their graphs back', () => {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.xml'))) {
      const source = readFileSync(join(folder, name), 'utf8')
      const bundle = read(source)
      expect(bundle.codes).toEqual([])
      expect(bundle.documents[0]!.text).toBe(readFileSync(join(folder, name.replace('.xml', '.txt')), 'utf8').trim())
      expect(plainOf(writeAgxml(bundle).text)).toEqual(plainOf(source))
    }
  })
})
