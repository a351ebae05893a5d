import type { Box } from '../../layout/box.ts'
import { keyedMarkWidth, type EvidenceMark } from '../../layout/card-face.ts'
import type { MapScene } from '../../layout/map-scene.ts'
import { measureText, wrapText } from '../../layout/measure-text.ts'
import { hubMarkOffset } from '../../layout/place-hub-marks.ts'
import { relationMeanings, type RelationMeaning } from '../../layout/relation-meaning.ts'
import { sceneColours, type SceneColours } from '../../layout/scene-colours.ts'
import type { Problem } from '../../result.ts'
import { drawCard } from './draw-card.ts'
import { drawMark, stanceGlyph } from './draw-mark.ts'
import { drawRoute } from './draw-route.ts'
import { px, svgText } from './svg-text.ts'

export interface ImageOptions {
  title: string
  /** Below the title, in small: the group, the date. */
  subtitle?: string
  /** One entry a document: its number on the marks, its hue, and the full reference. */
  sources: readonly { key: string; hue: number; reference: string }[]
  theme?: 'light' | 'dark'
  /** Faces to put into the file, so that it looks alike everywhere: family, weight, and the font as a `data:` URL. */
  fonts?: readonly { family: 'Inter' | 'Source Serif 4'; weight: number | string; url: string }[]
}

const margin = 40
const relationWords: Record<RelationMeaning, string> = {
  supports: 'supports',
  attacks: 'speaks against',
  undercuts: 'undercuts the inference',
  backs: 'backs the inference',
  answers: 'answers',
  equals: 'says the same',
  contradictory: 'contradicts',
  contrary: 'cannot stand with',
  specialises: 'is a case of',
  rephrases: 'rephrases',
}

/**
 * Draws a scene as one SVG file: the whole map whatever its size, with title, legend and sources. Text stays text.
 * `size` is the drawing's in pixels at scale 1. What the picture cannot say is in `losses`.
 */
export function writeSvg(scene: MapScene, options: ImageOptions): { text: string; size: { width: number; height: number }; losses: Problem[] } {
  const colours = sceneColours[options.theme ?? 'light']
  const width = Math.max(scene.bounds.width + 2 * margin, 720)
  const head = heading(options, width - 2 * margin, colours)
  const foot = footer(scene, options, width - 2 * margin, colours)
  const mapTop = margin + head.height
  const footTop = mapTop + scene.bounds.height + 36
  const height = footTop + foot.height + margin
  const shift = { x: (width - scene.bounds.width) / 2 - scene.bounds.x, y: mapTop - scene.bounds.y }
  const hubMarks = [...scene.hubMarks].flatMap(([relation, place]) => drawHubMarks(place, scene.relationMarks.get(relation) ?? [], colours))
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}" role="img" aria-labelledby="map-title">`,
    `<title id="map-title">${svgText(options.title)}</title>`,
    style(options.fonts ?? []),
    `<rect width="100%" height="100%" fill="${colours.paper}"/>`,
    `<g transform="translate(${px(margin)} ${px(margin)})">${head.text}</g>`,
    `<g transform="translate(${px(shift.x)} ${px(shift.y)})">`,
    ...scene.routes.map((route) => drawRoute(route, colours)),
    ...scene.cards.map((card) => drawCard(card, colours)),
    ...hubMarks,
    '</g>',
    `<g transform="translate(${px(margin)} ${px(footTop)})">${foot.text}</g>`,
    '</svg>',
    '',
  ].join('\n')
  return { text, size: { width, height }, losses: lossesOf(scene) }
}

function drawHubMarks({ x, y, width, height }: Box, marks: readonly EvidenceMark[], colours: SceneColours): string[] {
  const ground = `<rect x="${px(x - 2)}" y="${px(y)}" width="${px(width + 2)}" height="${px(height)}" rx="4" fill="${colours.paper}" fill-opacity=".82"/>`
  const drawn = marks.map((mark, index) => {
    const offset = hubMarkOffset(index)
    return drawMark({ ...mark, named: false, width: keyedMarkWidth }, x + offset.x, y + offset.y, colours)
  })
  return [ground, ...drawn]
}

function style(fonts: NonNullable<ImageOptions['fonts']>): string {
  const faces = fonts.map(({ family, weight, url }) => `@font-face{font-family:'${family}';font-weight:${weight};src:url(${url})}`)
  return `<style>${faces.join('')}.sans{font-family:Inter,system-ui,sans-serif}.serif{font-family:'Source Serif 4',Georgia,serif}text{white-space:pre}</style>`
}

function heading({ title, subtitle }: ImageOptions, width: number, colours: SceneColours): { text: string; height: number } {
  const lines = wrapText(title, width, 'serifStrong', 27)
  const rows = lines.map((line, index) => `<text y="${24 + index * 34}" class="serif" font-weight="600" font-size="27" fill="${colours.ink}">${svgText(line)}</text>`)
  let height = lines.length * 34
  if (subtitle) {
    rows.push(`<text y="${height + 14}" class="sans" font-size="13" fill="${colours.soft}">${svgText(subtitle)}</text>`)
    height += 20
  }
  return { text: rows.join(''), height: height + 30 }
}

function footer(scene: MapScene, options: ImageOptions, width: number, colours: SceneColours): { text: string; height: number } {
  const rows: string[] = [`<path d="M0 0h${px(width)}" stroke="${colours.hairline}"/>`]
  const legend = flow([...relationLegend(scene, colours), ...stanceLegend(scene, colours)], width, 24)
  rows.push(...legend.items)
  let y = legend.height + 14
  if (options.sources.length > 0) {
    y += 14
    rows.push(`<text y="${px(y)}" class="sans" font-weight="600" font-size="11.5" fill="${colours.ink}">Sources</text>`)
    for (const source of options.sources) {
      for (const [index, line] of wrapText(source.reference, width - 40, 'sans', 11.5).entries()) {
        y += 18
        if (index === 0) rows.push(`<path d="M0 ${px(y - 4)}h12" stroke="${colours.documents[(source.hue - 1) % 8]}" stroke-width="3"/>`, `<text x="20" y="${px(y)}" class="sans" font-size="11.5" fill="${colours.soft}">${svgText(source.key)}</text>`)
        rows.push(`<text x="40" y="${px(y)}" class="sans" font-size="11.5" fill="${colours.soft}">${svgText(line)}</text>`)
      }
    }
  }
  return { text: rows.join(''), height: y + 8 }
}

type LegendItem = { width: number; draw: (x: number, y: number) => string }

function relationLegend(scene: MapScene, colours: SceneColours): LegendItem[] {
  const used = relationMeanings.filter((meaning) => scene.routes.some((route) => route.meaning === meaning))
  return used.map((meaning) => ({
    width: 52 + measureText(relationWords[meaning], 'sans', 11.5),
    draw: (x, y) => {
      const [start, tip] = [{ x, y }, { x: x + 38, y }]
      const trunk = [start, { x: x + 12, y }, { x: x + 26, y }, tip] as const
      return drawRoute({ relation: '', meaning, stems: [], junction: null, trunk, hub: tip, angle: 0 }, colours) + legendWords(relationWords[meaning], x + 48, y, colours)
    },
  }))
}

function stanceLegend(scene: MapScene, colours: SceneColours): LegendItem[] {
  const marks = [...scene.cards.flatMap((card) => card.face.marks), ...[...scene.relationMarks.values()].flat()]
  const kinds = [
    { words: 'asserts it', stance: 'asserts', of: marks.some((mark) => mark.stance === 'asserts' || mark.stance === 'uses') },
    { words: 'denies it', stance: 'denies', of: marks.some((mark) => mark.stance === 'denies' || mark.stance === 'rejects') },
    { words: 'says both', stance: 'mixed', of: marks.some((mark) => mark.stance === 'mixed') },
    { words: 'with a qualification', stance: 'asserts', qualified: true, of: marks.some((mark) => mark.qualified) },
    { words: 'not in so many words', stance: 'asserts', implicit: true, of: marks.some((mark) => mark.implicit) },
    { words: 'reports another’s view', stance: 'none', reported: true, of: marks.some((mark) => mark.reported && mark.stance === 'none') },
  ] as const
  return kinds
    .filter((kind) => kind.of)
    .map((kind) => ({
      width: 20 + measureText(kind.words, 'sans', 11.5),
      draw: (x, y) => stanceGlyph(kind, x + 6, y, colours) + legendWords(kind.words, x + 17, y, colours),
    }))
}

function legendWords(words: string, x: number, y: number, colours: SceneColours): string {
  return `<text x="${px(x)}" y="${px(y + 4)}" class="sans" font-size="11.5" fill="${colours.soft}">${svgText(words)}</text>`
}

function flow(items: readonly LegendItem[], width: number, rowHeight: number): { items: string[]; height: number } {
  let [x, y] = [0, rowHeight]
  const drawn = items.map((item) => {
    if (x > 0 && x + item.width > width) {
      x = 0
      y += rowHeight
    }
    const text = item.draw(x, y)
    x += item.width + 24
    return text
  })
  return { items: drawn, height: items.length === 0 ? 0 : y }
}

function lossesOf(scene: MapScene): Problem[] {
  const notes = scene.cards.filter(({ claim }) => claim.note).length
  const tags = scene.cards.filter(({ claim }) => claim.tags.length > 0).length
  const losses: Problem[] = [{ code: 'passages', message: 'The passages themselves are not in the picture, only whose they are and which way they point.' }]
  if (notes > 0) losses.push({ code: 'notes', message: `The notes on ${notes === 1 ? 'one claim are' : `${notes} claims are`} not in the picture.` })
  if (tags > 0) losses.push({ code: 'tags', message: `The tags on ${tags === 1 ? 'one claim are' : `${tags} claims are`} not in the picture.` })
  return losses
}
