import { readSicJson } from '../domain/interchange/sic-json/read-sic-json.ts'
import { writeSicJson } from '../domain/interchange/sic-json/write-sic-json.ts'
import { writeMarkdownOutline } from '../domain/interchange/markdown-outline/write-markdown-outline.ts'
import type { MapBundle } from '../domain/argument/map-file.ts'
import type { Problem, Result } from '../domain/result.ts'
import { ok } from '../domain/result.ts'
import { drawMapPng, drawMapSvg } from '../operations/draw-map.ts'

interface MapFormat {
  endings: readonly string[]
  read?: (text: string) => Result<{ bundle: MapBundle; problems: readonly Problem[] }>
  write?: (bundle: MapBundle) => Promise<Result<{ content: string | Uint8Array; losses: readonly Problem[] }>>
}

/** The formats that `convert` knows, by the names one gives them. */
export const mapFormats = {
  sic: {
    endings: ['.sic.json', '.json'],
    read: readSicJson,
    write: async (bundle) => ok({ content: writeSicJson(bundle), losses: [] }),
  },
  svg: {
    endings: ['.svg'],
    write: async (bundle) => {
      const { text, losses } = drawMapSvg(bundle)
      return ok({ content: text, losses })
    },
  },
  png: {
    endings: ['.png'],
    write: async (bundle) => {
      const drawn = await drawMapPng(bundle)
      return drawn.ok ? ok({ content: drawn.value.bytes, losses: drawn.value.losses }) : drawn
    },
  },
  markdown: {
    endings: ['.md', '.markdown'],
    write: async (bundle) => {
      const { text, losses } = writeMarkdownOutline(bundle)
      return ok({ content: text, losses })
    },
  },
} as const satisfies Record<string, MapFormat>

export type MapFormatName = keyof typeof mapFormats

export function isMapFormat(name: string): name is MapFormatName {
  return Object.hasOwn(mapFormats, name)
}

/** The format that a file's name says, or null. */
export function formatOfName(path: string): MapFormatName | null {
  const lower = path.toLowerCase()
  for (const [name, { endings }] of Object.entries(mapFormats)) if (endings.some((ending) => lower.endsWith(ending))) return name as MapFormatName
  return null
}
