import { z } from 'zod'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { MapExcerpt } from '../../../lib/domain/argument/excerpt-map.ts'
import { relationKinds } from '../../../lib/domain/argument/relation.ts'
import { readMap } from '../../../lib/domain/argument/read-map.ts'
import { readSicJson } from '../../../lib/domain/interchange/sic-json/read-sic-json.ts'
import { writeSicJson } from '../../../lib/domain/interchange/sic-json/write-sic-json.ts'

/** The clipboard's type for a part of a map. Other programs find a list in it, as text and as HTML. */
export const clipMime = 'application/x-sic-et-non+json'

export interface MapClip extends MapExcerpt {
  /** The map and the group it was copied from. */
  from: string
  group: string
}

const clip = z.object({ clip: z.literal(1), from: z.string(), group: z.string(), leads: z.array(z.tuple([z.string(), z.enum(relationKinds)])), file: z.string() })

export function writeClip({ map, leads, from, group }: MapClip): string {
  return JSON.stringify({ clip: 1, from, group, leads: [...leads], file: writeSicJson({ map, documents: [], passages: [], judgements: [] }) })
}

/** Null where it is none: a clipboard holds anything. */
export function readClip(text: string): MapClip | null {
  let parsed: z.infer<typeof clip>
  try {
    parsed = clip.parse(JSON.parse(text))
  } catch {
    return null
  }
  const read = readSicJson(parsed.file)
  if (!read.ok) return null
  const map: ArgumentMap = readMap(read.value.bundle.map).map
  return map.claims.size === 0 ? null : { map, leads: new Map(parsed.leads), from: parsed.from, group: parsed.group }
}
