import { readSicJson } from '../domain/interchange/sic-json/read-sic-json.ts'
import { writeSicJson } from '../domain/interchange/sic-json/write-sic-json.ts'
import { writeMarkdownOutline } from '../domain/interchange/markdown-outline/write-markdown-outline.ts'
import type { MapBundle } from '../domain/argument/map-file.ts'
import type { Problem, Result } from '../domain/result.ts'
import { ok } from '../domain/result.ts'
import type { ImageFormat } from '../domain/interchange/picture/image-request.ts'
import { drawMap, type DrawOptions } from '../operations/draw-map.ts'

interface MapFormat {
  endings: readonly string[]
  read?: (text: string) => Result<{ bundle: MapBundle; problems: readonly Problem[] }>
  /** `image` is what is asked of a picture; other formats pass it over. */
  write?: (bundle: MapBundle, image?: ImageOptions) => Promise<Result<Written>>
}

export type ImageOptions = Omit<DrawOptions, 'format'>

interface Written {
  content: string | Uint8Array
  losses: readonly Problem[]
}

/** The formats that `convert` knows, by the names one gives them. */
export const mapFormats = {
  sic: {
    endings: ['.sic.json', '.json'],
    read: readSicJson,
    write: async (bundle) => ok({ content: writeSicJson(bundle), losses: [] }),
  },
  svg: { endings: ['.svg'], write: (bundle, image) => written(bundle, 'svg', image) },
  png: { endings: ['.png'], write: (bundle, image) => written(bundle, 'png', image) },
  pdf: { endings: ['.pdf'], write: (bundle, image) => written(bundle, 'pdf', image) },
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

async function written(bundle: MapBundle, format: ImageFormat, image: ImageOptions = {}): Promise<Result<Written>> {
  const drawn = drawMap(bundle, { ...image, format })
  if (!drawn.ok) return drawn
  const pieces: Uint8Array[] = []
  for await (const piece of drawn.value.bytes) pieces.push(piece)
  return ok({ content: Buffer.concat(pieces), losses: drawn.value.losses })
}
