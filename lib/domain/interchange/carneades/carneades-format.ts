import type { MapFormat } from '../map-format.ts'
import { readCarneades } from './read-carneades.ts'
import { writeCarneades } from './write-carneades.ts'

const looked = 200_000
const section = /^["']?(statements|arguments|issues|assumptions|argument_schemes|issue_schemes|weighing_functions|language|tests|meta)["']?\s*:/gim

export const carneadesFormat: MapFormat = {
  name: 'carneades',
  title: 'Carneades (YAML)',
  endings: ['.yml', '.yaml'],
  mediaType: 'application/yaml',
  recognise: (text) => {
    const names = new Set([...text.slice(0, looked).matchAll(section)].map(([, name]) => name!.toLowerCase()))
    const own = ['statements', 'arguments', 'argument_schemes', 'assumptions'].filter((name) => names.has(name)).length
    return own >= 2 ? 1 : own === 1 ? (names.size > 1 ? 0.9 : 0.5) : 0
  },
  read: readCarneades,
  write: writeCarneades,
}
