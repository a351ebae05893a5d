import { readMap } from '../domain/argument/read-map.ts'
import type { MapBundle } from '../domain/argument/map-file.ts'
import { writeSvg } from '../domain/interchange/svg/write-svg.ts'
import { evidenceMarks } from '../domain/layout/evidence-marks.ts'
import { mapScene } from '../domain/layout/map-scene.ts'
import { ok, type Problem, type Result } from '../domain/result.ts'
import { embeddedFonts } from './image-fonts.ts'
import { renderPng } from './render-png.ts'

export interface DrawOptions {
  theme?: 'light' | 'dark'
  /** Below the title: the group and the date. */
  subtitle?: string
}

/** A bundle's map as an SVG that carries its own fonts. */
export function drawMapSvg(bundle: MapBundle, options: DrawOptions = {}): { text: string; losses: Problem[] } {
  const { scene, image } = setMap(bundle, options)
  const words = [image.title, ...bundle.documents.map(({ title, authors }) => `${title} ${authors.join(' ')}`), ...scene.cards.map(({ claim }) => claim.text)].join(' ')
  const { text, losses } = writeSvg(scene, { ...image, fonts: embeddedFonts(words) })
  return { text, losses }
}

/** A bundle's map as a PNG, `width` pixels wide (by default twice the drawing's own size, at most 8,000). */
export async function drawMapPng(bundle: MapBundle, options: DrawOptions & { width?: number; signal?: AbortSignal } = {}): Promise<Result<{ bytes: Uint8Array; losses: Problem[] }>> {
  const { scene, image } = setMap(bundle, options)
  const { text, size, losses } = writeSvg(scene, image)
  const rendered = await renderPng(text, size, options.width ?? Math.min(8000, Math.round(size.width * 2)), options.signal)
  return rendered.ok ? ok({ bytes: rendered.value, losses }) : rendered
}

function setMap(bundle: MapBundle, { theme = 'light', subtitle }: DrawOptions) {
  const { map } = readMap(bundle.map)
  const { claimMarks, relationMarks, sources } = evidenceMarks(map, bundle.documents, bundle.passages)
  return { scene: mapScene(map, { claimMarks, relationMarks }), image: { title: map.title, subtitle, sources, theme } }
}
