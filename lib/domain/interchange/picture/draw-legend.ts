import { measureText } from '../../layout/measure-text.ts'
import type { MapScene } from '../../layout/map-scene.ts'
import { relationMeanings } from '../../layout/relation-meaning.ts'
import type { SceneColours } from '../../layout/scene-colours.ts'
import { stanceGlyph } from './draw-mark.ts'
import { standingGlyph } from './draw-standing.ts'
import { drawRoute } from './draw-route.ts'
import { relationWords } from './relation-words.ts'
import type { Shape } from './shape.ts'

const legendSize = 11.5
const rowHeight = 24

interface Entry {
  width: number
  draw: (x: number, y: number) => Shape[]
}

/** What the lines and marks mean that are in this picture, in rows no wider than `width`. */
export function drawLegend(scene: MapScene, width: number, colours: SceneColours): { shapes: Shape[]; height: number } {
  const entries = [...relationEntries(scene, colours), ...stanceEntries(scene, colours), ...questionEntry(scene, colours), ...standingEntry(scene, colours)]
  let [x, y] = [0, rowHeight]
  const shapes = entries.flatMap((entry) => {
    if (x > 0 && x + entry.width > width) {
      x = 0
      y += rowHeight
    }
    const drawn = entry.draw(x, y)
    x += entry.width + 24
    return drawn
  })
  return { shapes, height: entries.length === 0 ? 0 : y }
}

function relationEntries(scene: MapScene, colours: SceneColours): Entry[] {
  const used = new Set(scene.routes.map(({ meaning }) => meaning))
  return relationMeanings
    .filter((meaning) => used.has(meaning))
    .map((meaning) => ({
      width: 52 + measureText(relationWords[meaning], 'sans', legendSize),
      draw: (x, y) => {
        const [start, tip] = [{ x, y }, { x: x + 38, y }]
        const trunk = [start, { x: x + 12, y }, { x: x + 26, y }, tip] as const
        return [...drawRoute({ relation: '', meaning, stems: [], junction: null, lead: [], trunk, hub: tip, angle: 0 }, colours), words(relationWords[meaning], x + 48, y, colours)]
      },
    }))
}

function stanceEntries(scene: MapScene, colours: SceneColours): Entry[] {
  const marks = [...scene.cards.flatMap((card) => card.face.marks), ...[...scene.relationMarks.values()].flat()]
  const kinds = [
    { words: 'asserts it', stance: 'asserts', of: marks.some((mark) => mark.stance === 'asserts' || mark.stance === 'uses') },
    { words: 'denies it', stance: 'denies', of: marks.some((mark) => mark.stance === 'denies' || mark.stance === 'rejects') },
    { words: 'says both', stance: 'mixed', of: marks.some((mark) => mark.stance === 'mixed') },
    { words: 'takes no side', stance: 'none', of: marks.some((mark) => mark.stance === 'none' && !mark.reported) },
    { words: 'with a qualification', stance: 'asserts', qualified: true, of: marks.some((mark) => mark.qualified) },
    { words: 'not in so many words', stance: 'asserts', implicit: true, of: marks.some((mark) => mark.implicit) },
    { words: 'reports another’s view', stance: 'none', reported: true, of: marks.some((mark) => mark.reported && mark.stance === 'none') },
  ] as const
  return kinds
    .filter((kind) => kind.of)
    .map((kind) => ({
      width: 20 + measureText(kind.words, 'sans', legendSize),
      draw: (x, y) => [...stanceGlyph(kind, x + 6, y, colours), words(kind.words, x + 17, y, colours)],
    }))
}

function questionEntry(scene: MapScene, colours: SceneColours): Entry[] {
  const said = 'so many critical questions are open'
  return scene.open.size === 0 ? [] : [{ width: 22 + measureText(said, 'sans', legendSize), draw: (x, y) => [{ ...words('3?', x, y, colours), face: 'sansStrong' } as Shape, words(said, x + 20, y, colours)] }]
}

/** The words stand on the cards; what holds has its shape alone. */
function standingEntry(scene: MapScene, colours: SceneColours): Entry[] {
  if (!scene.cards.some(({ stands }) => stands)) return []
  const said = 'holds; it and the words on the cards by the reasons on this map alone'
  return [{ width: 20 + measureText(said, 'sans', legendSize), draw: (x, y) => [standingGlyph('in', x, y - 6, colours), words(said, x + 17, y, colours)] }]
}

function words(text: string, x: number, y: number, colours: SceneColours): Shape {
  return { kind: 'text', face: 'sans', size: legendSize, colour: colours.soft, lines: [{ x, y: y + 4, words: text }] }
}
