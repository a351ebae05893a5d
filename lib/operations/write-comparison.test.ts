import { describe, expect, it } from 'vitest'
import { aBundle, aClaim, aDocument, aMap, aPassage, anEvidence } from '../domain/testing/factories.ts'
import { writeComparison } from './write-comparison.ts'

const claim = aClaim({ id: 'c', text: 'They were a class.' })
const [one, other] = [aDocument({ id: 'A', authors: ['Anna Ahn'] }), aDocument({ id: 'B', authors: ['Bert Bo'] })]
const [said, denied] = [aPassage({ document: 'A', exact: 'They were.' }), aPassage({ document: 'B', exact: 'They were not.' })]
const evidence = [anEvidence({ on: claim, passage: said.id, stance: 'asserts' }), anEvidence({ on: claim, passage: denied.id, stance: 'denies' })]
const views = [{ id: 'columns/s', type: 'columns', name: 'Both', members: ['document:A', 'document:B'] }]
const bundle = aBundle({ map: { ...aMap({ claims: [claim], evidence }), views }, documents: [one, other], passages: [said, denied] })

async function textOf(wish: Parameters<typeof writeComparison>[1]): Promise<string> {
  const written = await writeComparison(bundle, wish)
  if (!written.ok) throw new Error(written.error.message)
  return new TextDecoder('latin1').decode(written.value.bytes)
}

describe('a comparison as a file', () => {
  it('[HO4] has the columns that are named, sets of the map too, in their order', async () => {
    expect((await textOf({ format: 'csv', columns: ['document:B', 'set:s'] })).split('\r\n')[0]).toBe('Question,Position,Kind,Claim or inference,Bo,Both')
    const refused = await writeComparison(bundle, { format: 'csv', columns: ['document:nobody'] })
    expect(!refused.ok && refused.error.message).toMatch(/^There is no text or voice ‘document:nobody’ on this map\. There are: document:A \(Ahn\), /)
  })

  it('[HO4] says when there is nothing to put on a handout', async () => {
    const refused = await writeComparison(bundle, { format: 'pdf', handout: true, columns: ['document:A'] })
    expect(!refused.ok && refused.error.code).toBe('nothing-parted')
  })

  it('[HO3] the handout on Letter is one tagged page of that size', async () => {
    const pdf = await textOf({ format: 'pdf', handout: true, paper: 'letter', madeAt: new Date('2026-11-22') })
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(pdf).toContain('/MediaBox [0 0 612 792]')
    expect(pdf).toContain('/MarkInfo')
  })
})
