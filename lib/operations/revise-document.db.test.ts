import { describe, expect, it } from 'vitest'
import { listRevisions } from '../data/revisions.ts'
import { getDocument } from '../data/documents.ts'
import { aGroup } from '../data/testing/a-group.ts'
import { testDatabase } from '../data/testing/test-database.ts'
import { importDocument } from './import-document.ts'
import { previewDocument } from './preview-document.ts'
import { previewRevision, reviseDocument } from './revise-document.ts'

testDatabase()

const text = 'The mill at the ford was closed in March, and nobody was told.\n\nShare this article\n\nThe owner had left in the night with all of the ledgers.\n'
const source = { kind: 'text', text, format: 'text', title: 'The mill' } as const

async function aDocument() {
  const group = await aGroup()
  const made = await importDocument(group.editor, { group: group.id, source, corrections: [{ do: 'set-kind', block: 0, kind: 'quotation' }], meta: { title: 'A mill' } })
  if (!made.ok) throw new Error(made.error.message)
  return { group, document: made.value.document.id, basis: made.value.document.currentRevisionId }
}

describe('a document that is read', () => {
  it('[RV1] is shown and not kept, and known where it is there already', async () => {
    const group = await aGroup()
    const first = await previewDocument(group.editor, { group: group.id, source })
    expect(first).toMatchObject({ ok: true, value: { already: null, reading: { fileName: 'The mill.txt', extracted: text } } })
    const made = await importDocument(group.editor, { group: group.id, source })
    expect(await previewDocument(group.editor, { group: group.id, source })).toMatchObject({ value: { already: { documentId: made.ok && made.value.document.id, title: 'The mill' } } })
  })

  it('[RV2] is kept as it was corrected, which fails in a sentence where a correction does not fit', async () => {
    const { group, document } = await aDocument()
    expect(await getDocument(group.viewer, document)).toMatchObject({ title: 'A mill' })
    const refused = await importDocument(group.editor, { group: group.id, source: { ...source, text: `${text}More.` }, corrections: [{ do: 'decline-offer', offer: 7 }] })
    expect(refused).toMatchObject({ ok: false, error: { code: 'correction', at: '0' } })
  })

  it('[RV13] is not fetched from this machine or its network', async () => {
    const group = await aGroup()
    for (const url of ['http://127.0.0.1:5432/', 'http://[::ffff:10.0.0.1]/x', 'file:///etc/passwd']) expect(await importDocument(group.editor, { group: group.id, source: { kind: 'url', url } })).toMatchObject({ ok: false })
  })

  it('[IM13] is given up when nobody wants it any more', async () => {
    const group = await aGroup()
    const gone = AbortSignal.abort()
    expect(await importDocument(group.editor, { group: group.id, source }, { signal: gone })).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })
})

describe('a document that is revised', () => {
  it('[RV4] is corrected, read again and brought back, and each says what it would do first', async () => {
    const { group, document, basis } = await aDocument()
    const again = { kind: 'text', text: text.replace('nobody was told', 'nobody was ever told'), format: 'text' } as const
    const preview = await previewRevision(group.editor, { document, basis, source: again })
    expect(preview).toMatchObject({ ok: true, value: { anchors: [], changes: expect.arrayContaining([expect.objectContaining({ change: 'changed' }), expect.objectContaining({ change: 'kept' })]) } })
    expect(await listRevisions(group.viewer, document)).toHaveLength(1)
    const read = await reviseDocument(group.editor, { document, basis, source: again })
    const second = read.ok ? read.value.revision.id : ''
    const corrected = await reviseDocument(group.editor, { document, basis: second, corrections: [{ do: 'exclude-block', block: 2 }] })
    const third = corrected.ok ? corrected.value.revision.id : ''
    const back = await reviseDocument(group.editor, { document, basis: third, restore: basis })
    expect(back).toMatchObject({ ok: true, value: { unchanged: false, revision: { number: 4 } } })
    expect((await listRevisions(group.viewer, document)).map(({ corrections, hasOriginal }) => [corrections, hasOriginal])).toEqual([[1, true], [1, true], [0, true], [1, true]])
    await expect(reviseDocument(group.editor, { document, basis, corrections: [] })).rejects.toMatchObject({ code: 'changed-meanwhile' })
  })

  it('[RV4] is said something else of in the same stroke, or nothing of either is kept', async () => {
    const { group, document, basis } = await aDocument()
    const { version } = await getDocument(group.viewer, document)
    const corrections = [{ do: 'exclude-block', block: 2 }] as const
    await expect(reviseDocument(group.editor, { document, basis, corrections, meta: { title: 'Another mill' }, version: version + 1 })).rejects.toMatchObject({ code: 'changed-meanwhile', details: { version } })
    expect([await getDocument(group.viewer, document), await listRevisions(group.viewer, document)]).toMatchObject([{ title: 'A mill', version }, [{ number: 1 }]])
    await expect(reviseDocument(group.editor, { document, basis, corrections, meta: { title: ' ' } })).rejects.toMatchObject({ name: 'Invalid' })
    expect(await listRevisions(group.viewer, document)).toHaveLength(1)
    const made = await reviseDocument(group.editor, { document, basis, corrections, meta: { title: 'Another mill', date: '1911' }, version })
    expect(made).toMatchObject({ ok: true, value: { document: { title: 'Another mill' }, unchanged: false } })
    const current = await getDocument(group.viewer, document)
    expect(current).toMatchObject({ title: 'Another mill', date: '1911', year: 1911, version: version + 1 })
    const alone = await reviseDocument(group.editor, { document, basis: current.currentRevisionId, meta: { authors: ['Ada Brook'] }, version: current.version })
    expect(alone).toMatchObject({ ok: true, value: { unchanged: true, revision: { number: 2 } } })
    expect(await getDocument(group.viewer, document)).toMatchObject({ authors: ['Ada Brook'], version: version + 2 })
  })

  it('[RV4] cannot take back a text of another document', async () => {
    const [{ group, document, basis }, other] = [await aDocument(), await aDocument()]
    await expect(reviseDocument(group.editor, { document, basis, restore: other.basis })).rejects.toMatchObject({ name: 'NotFound' })
    await expect(reviseDocument(group.editor, { document, basis: other.basis, corrections: [] })).rejects.toMatchObject({ name: 'NotFound' })
  })
})
