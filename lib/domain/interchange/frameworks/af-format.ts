import type { MapBundle } from '../../argument/map-file.ts'
import type { MapFormat, WrittenMap } from '../map-format.ts'
import { firstLine } from './first-line.ts'
import { frameworkOfMap } from './framework-of-map.ts'
import { mapFromFramework } from './map-from-framework.ts'
import { readAf } from './read-af.ts'

/** The format of the competitions of argumentation solvers since 2023. Arguments are numbers; what they say is in comments. */
export const afFormat: MapFormat = {
  name: 'af',
  title: 'Abstract framework (ICCMA “p af”)',
  endings: ['.af'],
  mediaType: 'text/plain',
  recognise: (text) => (/^p\s+af\s+\d+$/.test(firstLine(text, '#')) ? 1 : 0),
  read: (text) => {
    const read = readAf(text)
    return read.ok ? mapFromFramework(read.value, 'af') : read
  },
  write: writeAf,
}

function writeAf(bundle: MapBundle): WrittenMap {
  const { ids, words, attacks, comments, losses } = frameworkOfMap(bundle, 'af')
  const numbers = numbersFor(ids)
  const said = ids.map((id, argument) => ({ number: numbers[argument]!, words: words[argument] === String(numbers[argument]) ? '' : words[argument]!, id })).filter(({ words }) => words !== '')
  const renamed = ids.some((id, argument) => id !== String(numbers[argument]))
  const lines = [
    `p af ${ids.length}`,
    ...comments.map((comment) => `# ${comment}`),
    ...said.sort((a, b) => a.number - b.number).map(({ number, words }) => `# ${number}: ${words}`),
    ...attacks.map(([from, to]) => `${numbers[from]} ${numbers[to]}`),
  ]
  return { text: `${lines.join('\n')}\n`, losses: renamed ? [...losses, { code: 'names', message: 'Arguments of this format are numbers: ids were replaced by numbers.' }] : losses }
}

/** The arguments' own numbers where they have them, 1 to as many as there are; else their order. */
function numbersFor(ids: readonly string[]): number[] {
  const own = ids.map((id) => (/^[1-9]\d*$/.test(id) && Number(id) <= ids.length ? Number(id) : 0))
  return own.every((number) => number > 0) ? own : ids.map((_, index) => index + 1)
}
