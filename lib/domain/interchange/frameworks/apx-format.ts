import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import type { MapFormat, WrittenMap } from '../map-format.ts'
import { firstLine } from './first-line.ts'
import { frameworkOfMap } from './framework-of-map.ts'
import { mapFromFramework } from './map-from-framework.ts'
import { namesFor } from './names-for.ts'
import { readApx } from './read-apx.ts'

/** The format of ASPARTIX and of the competitions up to 2021: `arg(a).`, `att(a,b).` */
export const apxFormat: MapFormat = {
  name: 'apx',
  title: 'Abstract framework (APX)',
  endings: ['.apx'],
  mediaType: 'text/plain',
  recognise: (text) => (/^(?:arg|att)\s*\([^()]*\)\s*\./.test(firstLine(text, '%')) ? 0.9 : 0),
  read: (text) => {
    const read = readApx(text)
    return read.ok ? mapFromFramework(read.value, 'apx') : read
  },
  write: writeApx,
}

function writeApx(bundle: MapBundle): WrittenMap {
  const { ids, words, attacks, comments, losses } = frameworkOfMap(bundle, 'apx')
  // What every solver reads: a constant or a number of answer set programming.
  const { names, problems } = namesFor(ids, /^(?:[a-z]\w*|0|[1-9]\d*)$/, 'a')
  const listed = names.map((name, argument) => ({ name, words: words[argument]! })).sort((a, b) => byCodeUnit(a.name, b.name))
  const said = listed.filter(({ name, words }) => words !== name)
  const lines = [
    ...comments.map((comment) => `% ${comment}`),
    ...said.map(({ name, words }) => `% ${name}: ${words}`),
    ...listed.map(({ name }) => `arg(${name}).`),
    ...attacks.map(([from, to]) => `att(${names[from]},${names[to]}).`),
  ]
  // An empty file would be no framework at all.
  if (lines.length === 0) lines.push('% no arguments')
  return { text: lines.map((line) => `${line}\n`).join(''), losses: [...losses, ...problems] }
}
