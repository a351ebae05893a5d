import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareVerb } from './compare-verb.ts'

const demo = 'corpus/soviet-bureaucracy.sic.json'
type Report = { columns: { name: string }[]; rows: { text: string; cells: Record<string, { stance: string }> }[]; agreement: { agree: number; of: number }[]; cruxes: { sentence: string; pairs: unknown[] }[] }

describe('sic compare', () => {
  it('[CM22] gives the table, agreement and cruxes of the demo map as sic/comparison@1', async () => {
    const { json } = await compareVerb(demo, {})
    const report = json as Report
    expect(json).toMatchObject({ format: 'sic/comparison@1', problems: [] })
    expect(report.columns.map(({ name }) => name)).toContain('Shachtman changes his mind, 1940')
    expect(Object.values(report.rows.find(({ text }) => text === 'It was a ruling class.')!.cells).map(({ stance }) => stance)).toEqual(expect.arrayContaining(['asserts', 'denies', 'changed']))
    expect(report.cruxes[0]!.pairs.length).toBeGreaterThan(report.cruxes.at(-1)!.pairs.length)
  })

  it('[CM22] is CSV without --json: a line a row, the columns that were asked for', async () => {
    const { text } = await compareVerb(demo, { documents: ['State capitalism, A parasitic layer'] })
    const lines = String(text).split('\r\n')
    expect(lines[0]).toBe('Question,Position,Kind,Claim or inference,A parasitic layer,State capitalism')
    expect(lines.find((line) => line.includes(',position,It was a ruling class.'))).toMatch(/denies \(\d+\),asserts \(\d+\)$/)
  })

  it('[CM22] knows the map’s own sets of texts by their names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sic-compare-'))
    try {
      const map = JSON.parse(readFileSync(demo, 'utf8')) as { documents: { id: string }[]; views: unknown[] }
      map.views = [...(map.views ?? []), { id: 'columns/all', type: 'columns', name: 'All of them', members: map.documents.map(({ id }) => `document:${encodeURIComponent(id)}`) }]
      const file = join(folder, 'map.json')
      writeFileSync(file, JSON.stringify(map))
      expect(String((await compareVerb(file, { documents: ['all of them'] })).text).split('\r\n')[0]).toBe('Question,Position,Kind,Claim or inference,All of them')
      expect(((await compareVerb(file, {})).json as Report).columns.map(({ name }) => name)).not.toContain('All of them')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('says which documents there are when one is named that is not there', async () => {
    await expect(compareVerb(demo, { documents: ['Nobody'] })).rejects.toThrow(/There is no document or voice ‘Nobody’ on this map\. There are: Shachtman/)
  })

  it('[HO4] writes a file of the kind that its name says, and the handout', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sic-compare-'))
    try {
      const passages = join(folder, 'passages.csv')
      expect(await compareVerb(demo, { out: passages, sheet: 'passages' })).toMatchObject({ json: { format: 'sic/comparison-file@1', as: 'csv', problems: [], losses: [] } })
      expect(readFileSync(passages, 'utf8').split('\r\n')[0]).toMatch(/^Claim or inference,Kind,Column,Stance/)
      await compareVerb(demo, { out: join(folder, 'sheet.pdf'), handout: true })
      expect(readFileSync(join(folder, 'sheet.pdf'), 'latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
      await expect(compareVerb(demo, { out: join(folder, 'x.doc') })).rejects.toThrow(/does not say its format. Name it with --to: json, csv, xlsx/)
      await expect(compareVerb(demo, { out: passages, handout: true })).rejects.toThrow('The handout comes as pdf, svg or png.')
      await expect(compareVerb(demo, { handout: true })).rejects.toThrow('--handout is for a file: say with --out which.')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
