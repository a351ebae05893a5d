import type { MapBundle } from '../domain/argument/map-file.ts'
import { formatToWrite } from '../domain/interchange/likely-formats.ts'
import { mapFormats } from '../domain/interchange/map-formats.ts'
import { imageFormats, type ImageFormat } from '../domain/interchange/picture/image-request.ts'
import { placeBundle } from '../domain/interchange/place-bundle.ts'
import type { Problem, Result } from '../domain/result.ts'
import { ok } from '../domain/result.ts'
import { drawMap, type DrawOptions } from '../operations/draw-map.ts'

export type ImageOptions = Omit<DrawOptions, 'format'>

interface Written {
  content: string | Uint8Array
  losses: readonly Problem[]
}

/** By name: what a map can be read from, and what it can be written as, pictures too. */
export const readableNames: readonly string[] = mapFormats.filter(({ read }) => read).map(({ name }) => name)
export const writableNames: readonly string[] = [...mapFormats.filter(({ write }) => write).map(({ name }) => name), ...imageFormats]

/** The format that a file's name says to write, or null. */
export function writableOfName(path: string): string | null {
  const ending = /\.([^./\\]+)$/.exec(path.toLowerCase())?.[1]
  return imageFormats.find((image) => image === ending) ?? formatToWrite(path)?.name ?? null
}

/** With its dot, as a file of the format is called. */
export function endingOf(name: string): string {
  return mapFormats.find((format) => format.name === name)?.endings[0] ?? `.${name}`
}

/** [IE5] Writes a map as one of `writableNames`. What shows places gets some where the map has none. `image` is what is asked of a picture; other formats pass it over. */
export async function writeAs(name: string, bundle: MapBundle, image: ImageOptions = {}): Promise<Result<Written>> {
  if (isImage(name)) return drawn(placeBundle(bundle), name, image)
  const { text, losses } = mapFormats.find((format) => format.name === name)!.write!(name === 'canvas' ? placeBundle(bundle) : bundle)
  return ok({ content: text, losses })
}

function isImage(name: string): name is ImageFormat {
  return (imageFormats as readonly string[]).includes(name)
}

async function drawn(bundle: MapBundle, format: ImageFormat, image: ImageOptions): Promise<Result<Written>> {
  const picture = drawMap(bundle, { ...image, format })
  if (!picture.ok) return picture
  const pieces: Uint8Array[] = []
  for await (const piece of picture.value.bytes) pieces.push(piece)
  return ok({ content: Buffer.concat(pieces), losses: picture.value.losses })
}
