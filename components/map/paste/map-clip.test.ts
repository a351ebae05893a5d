import { describe, expect, it } from 'vitest'
import { excerptMap } from '../../../lib/domain/argument/excerpt-map.ts'
import { aClaim, aMap, anAttack, anEvidence, aSupport } from '../../../lib/domain/testing/factories.ts'
import { clipHtml, clipOfHtml } from './clip-html.ts'
import { readClip, writeClip } from './map-clip.ts'
import { outlineText } from './outline-text.ts'
import { previewPaste } from './preview-paste.ts'

const [root, reason, but] = [aClaim({ text: 'It was "so" & <b>.' }), aClaim({ text: 'Seen.' }), aClaim({ text: 'Dreamt.' })]
const map = aMap({ claims: [root, reason, but], relations: [aSupport({ from: reason, to: root }), anAttack({ from: but, to: reason })], evidence: [anEvidence({ on: reason })] })
const clip = { ...excerptMap(map, [root.id, reason.id]), from: 'map', group: 'group' }

describe('a part of a map on the clipboard', () => {
  it('[KB24] comes back whole, by itself and out of the HTML', () => {
    const text = writeClip(clip)
    for (const back of [readClip(text), readClip(clipOfHtml(clipHtml(outlineText(clip.map), text))!)]) {
      expect(back).toMatchObject({ from: 'map', group: 'group' })
      expect([...back!.map.claims.values()].map(({ text: words }) => words).sort()).toEqual(['It was "so" & <b>.', 'Seen.'])
      expect(back!.map.relations.size).toBe(1)
      expect(back!.map.evidence.size).toBe(1)
    }
  })

  it('[KB24] is a list elsewhere, which reads back as the same argument', () => {
    const outline = outlineText(map)
    expect(outline.split('\n')).toHaveLength(3)
    const back = previewPaste(outline)!
    expect([...back.map.relations.values()].map(({ kind }) => kind).sort()).toEqual(['attacks', 'supports'])
    expect(clipHtml(outline, '{}')).toContain('<ul><li>')
  })

  it('[KB24] is none where the clipboard holds anything else', () => {
    for (const text of ['', '{}', 'null', '{"clip":1}', '{"clip":1,"from":"a","group":"b","leads":[],"file":"{}"}', '<p>']) expect(readClip(text)).toBeNull()
    expect(clipOfHtml('<p>words</p>')).toBeNull()
  })
})
