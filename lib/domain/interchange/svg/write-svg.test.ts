import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { readMap } from '../../argument/read-map.ts'
import { evidenceMarks } from '../../layout/evidence-marks.ts'
import { mapScene } from '../../layout/map-scene.ts'
import { aBundle, aClaim, aDocument, aMap, anAttack, anEvidence, anUndercut, aPassage, aPosition, aQuestion, anAnswer } from '../../testing/factories.ts'
import { interchangeContract } from '../testing/interchange.contract.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import { layOutPicture } from '../picture/lay-out-sheet.ts'
import { pictureLosses } from '../picture/picture-losses.ts'
import { writeSvg, writeSvgStrip } from './write-svg.ts'

function laidOut(bundle: MapBundle) {
  const { map } = readMap(bundle.map)
  const { claimMarks, relationMarks, sources } = evidenceMarks(map, bundle.documents, bundle.passages)
  const scene = mapScene(map, { claimMarks, relationMarks })
  return { scene, picture: layOutPicture(scene, { title: map.title, sources }) }
}

function draw(bundle: MapBundle) {
  const { scene, picture } = laidOut(bundle)
  return { text: writeSvg(picture), losses: pictureLosses(scene) }
}

interchangeContract({ name: 'SVG', write: draw, samples: {} })

function parse(svg: string): Document {
  return new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document
}

describe('a map as SVG', () => {
  const hostile = 'A <script>alert(1)</script> & "quotes" \u0000\u0007 and 階級 — 😀'
  const question = aQuestion({ text: 'Was it a class?' })
  const position = aPosition({ text: hostile })
  const reason = aClaim({ text: 'The officials held no deeds, and could neither sell nor bequeath what they ran, in any of the years between.' })
  const attack = anAttack({ from: reason, to: position })
  const reply = aClaim({ id: 'reply', text: 'A body can own in common.' })
  const document = aDocument({ title: 'The Last Ledger', authors: ['Ada Byron'], date: '1936' })
  const passage = aPassage({ document: document.id })
  const bundle = aBundle({
    map: aMap({ question: question.id, title: hostile, claims: [question, position, reason, reply], relations: [anAnswer({ from: position, to: question }), attack, anUndercut({ from: reply, to: attack })], evidence: [anEvidence({ on: reason, passage: passage.id })] }),
    documents: [document],
    passages: [passage],
  })

  it('[LA7] is well-formed whatever the words, and runs nothing', () => {
    const parsed = parse(draw(bundle).text)
    expect(parsed.documentElement.tagName).toBe('svg')
    expect(parsed.querySelector('script')).toBeNull()
  })

  it('[LA7] holds every word of every claim as text that can be selected', () => {
    const words = parse(draw(bundle).text).documentElement.textContent!.replace(/\s+/g, ' ')
    expect(words).toContain('The officials held no deeds, and could neither sell nor bequeath what they ran, in any of the years between.')
    expect(words).toContain('<script>alert(1)</script> & "quotes"')
    expect(words).toContain('Ada Byron, The Last Ledger (1936)')
    expect(words).toContain('undercuts the inference')
  })

  it('[LA7] is the same file each time', () => {
    expect(draw(bundle).text).toBe(draw(bundle).text)
  })

  it('[EX4] every piece is in each strip that its ink reaches, and in no other', () => {
    const { picture } = laidOut(bundle)
    const [scale, rows] = [1.7, 64]
    const seen = new Map<string, number[]>()
    for (let top = 0, strip = 0; top < picture.height * scale; top += rows, strip++) {
      const parsed = parse(writeSvgStrip(picture, { scale, width: Math.round(picture.width * scale), top, rows }))
      for (const { id } of parsed.querySelectorAll('[id^=claim-]')) seen.set(id, [...(seen.get(id) ?? []), strip])
    }
    for (const { role, id, box } of picture.pieces) {
      if (role !== 'claim') continue
      const [first, last] = [Math.floor((box.y * scale) / rows), Math.floor(((box.y + box.height) * scale) / rows)]
      expect(seen.get(`claim-${id}`)).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index))
    }
  })
})
