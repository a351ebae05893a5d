import type { MapFormat } from './map-format.ts'
import { mapFormats } from './map-formats.ts'

/** From here on a text counts as being of the format, whatever its file is called. */
const sureEnough = 0.5
/** From here on a file that could as well be a text to read is a map. */
const surelyMap = 0.9

/** Endings that say how a file is written and not what of. */
const general: ReadonlySet<string> = new Set(['.txt', '.text', '.md', '.markdown', '.html', '.xml', '.json'])

interface Likely {
  format: MapFormat
  /** In [0, 1]. */
  sure: number
}

/**
 * [IE1] The formats that a text may be in, the likeliest first: what its content says; of equally likely ones that of its name first; and
 * where the content says nothing, the only format whose files are called so.
 */
export function likelyFormats(text: string, fileName = ''): MapFormat[] {
  const called = formatsCalled(fileName, 'read')
  const looks = looksLike(text).sort((a, b) => b.sure - a.sure || Number(called.includes(b.format)) - Number(called.includes(a.format)))
  const sure = looks.filter(({ sure }) => sure >= sureEnough)
  return [...new Set([...sure, ...(called.length === 1 && !isGeneral(called[0]!, fileName) ? [{ format: called[0]! }] : []), ...looks].map(({ format }) => format))]
}

/** Whether a file of the format that is called so says no more by it than how it is written: a .txt may be anything. */
function isGeneral({ endings }: MapFormat, fileName: string): boolean {
  const lower = fileName.toLowerCase()
  return general.has(endings.filter((ending) => lower.endsWith(ending)).sort((a, b) => b.length - a.length)[0] ?? '')
}

/** [IE1] Whether a file that is brought along with texts to read is a map: nothing else is called so, or its content leaves no doubt. */
export function isMapFile(text: string, fileName: string): boolean {
  const forTexts = /\.(?:txt|text|md|markdown|x?html?|xml)$/i.test(fileName)
  return (!forTexts && formatsCalled(fileName, 'read').length > 0) || looksLike(text).some(({ sure }) => sure >= surelyMap)
}

/** The format that a file is written in for its name. Null where none is called so. */
export function formatToWrite(fileName: string): MapFormat | null {
  return formatsCalled(fileName, 'write')[0] ?? null
}

function looksLike(text: string): Likely[] {
  const content = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  return mapFormats.flatMap((format) => {
    const sure = format.read ? (format.recognise?.(content) ?? 0) : 0
    return sure > 0 ? [{ format, sure }] : []
  })
}

/** Those whose files end as this one does; the longest ending counts, so that `.sic.json` says more than `.json`. */
function formatsCalled(fileName: string, verb: 'read' | 'write'): MapFormat[] {
  const lower = fileName.toLowerCase()
  const called = mapFormats.flatMap((format) => (format[verb] ? format.endings.filter((ending) => lower.endsWith(ending)).map((ending) => ({ format, length: ending.length })) : []))
  const longest = Math.max(0, ...called.map(({ length }) => length))
  return called.filter(({ length }) => length === longest).map(({ format }) => format)
}
