import { expect, it } from 'vitest'
import { aBundle, aClaim, aDocument, aMap, anAttack, anEvidence, aPassage, aSupport } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import { csvRow } from './csv-row.ts'
import { writeClaimsCsv } from './write-claims-csv.ts'

interchangeContract({ name: 'Claims as CSV', write: writeClaimsCsv, samples: {} })

it('[BI3] a table of claims counts reasons and names who asserts and denies', () => {
  const claim = aClaim({ id: 'a', text: 'It "ruled",\nand more.', tags: ['x', 'y'], weight: 0.5 })
  const other = aClaim({ id: 'b', text: 'Other.' })
  const document = aDocument({ authors: ['Ada Byron'], date: '1936' })
  const passage = aPassage({ document: document.id })
  const map = aMap({ claims: [claim, other], relations: [aSupport({ from: other, to: claim }), anAttack({ from: other, to: claim })], evidence: [anEvidence({ on: claim, passage: passage.id, stance: 'denies' })] })
  const { text, losses } = writeClaimsCsv(aBundle({ map, documents: [document], passages: [passage] }))
  expect(text.split('\r\n')[1]).toBe('"a","claim","It ""ruled"",\nand more.",,,"x; y",,0.5,1,1,"","Byron 1936","","",1,')
  expect(losses.map(({ code }) => code)).toContain('relations')
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '\uFEFF=1'])('[BI3] %j is words in a spreadsheet, not a formula', (words) => {
  expect(csvRow([words])).toBe(`"'${words}"`)
  expect(csvRow([`say ${words}`, 0.5])).toBe(`"say ${words}",0.5`)
})
