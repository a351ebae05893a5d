import type { Voice } from '../../argument/evidence.ts'
import type { DocumentPart } from '../../argument/map-file.ts'
import { offsetConverter } from '../../document/text-offset.ts'

/**
 * The turns of a text's speakers: whole blocks, each belonging to whoever speaks first in it; where nobody is known to, to whoever spoke
 * before. `places` are UTF-16 offsets.
 */
export function partsOf(text: string, said: readonly { id: string; voice: Voice | undefined }[], places: ReadonlyMap<string, { start: number; end: number }>): DocumentPart[] {
  const starts = said.flatMap(({ id, voice }) => (places.has(id) ? [{ at: places.get(id)!.start, voice }] : [])).sort((a, b) => a.at - b.at)
  const turns: { voice: Voice | undefined; start: number; end: number }[] = []
  let next = 0
  let start = 0
  for (const block of text.split('\n\n')) {
    const end = start + block.length
    const first = next < starts.length && starts[next]!.at < end ? starts[next] : undefined
    while (next < starts.length && starts[next]!.at < end) next++
    const last = turns.at(-1)
    if (last && (first === undefined || first.voice === last.voice)) last.end = end
    else turns.push({ voice: first?.voice, start, end })
    start = end + 2
  }
  const { toCodePoint } = offsetConverter(text)
  const width = String(turns.length).length
  return turns.map(({ voice, start: from, end }, index) => ({
    id: `turn-${String(index + 1).padStart(width, '0')}`,
    authors: voice ? [voice.name] : [],
    start: toCodePoint(from),
    end: toCodePoint(end),
    role: 'original',
  }))
}
