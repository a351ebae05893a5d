import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fontkit from 'fontkit'
import type { SvgOptions } from '../domain/interchange/svg/write-svg.ts'
import type { Face } from '../domain/layout/advance-widths.ts'

/** Found from the project's folder: a bundler that sees the name of a font file resolved would take it for a module. */
const packages = () => join(process.cwd(), 'node_modules')

const files: Record<Face, string> = {
  sans: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  sansStrong: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  serif: '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  serifStrong: '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
}

/** The TTF file of a face. resvg draws no text at all, and says nothing, when it is given woff or woff2. */
export function fontFile(face: Face): string {
  return join(packages(), files[face])
}

export function rasterFontFiles(): string[] {
  return (Object.keys(files) as Face[]).map(fontFile)
}

const subsets: { subset: string; needed: RegExp }[] = [
  { subset: 'latin', needed: /[\s\S]/u },
  { subset: 'latin-ext', needed: /[\u0100-\u02af\u1e00-\u1eff]/u },
  { subset: 'vietnamese', needed: /[\u1ea0-\u1eff]/u },
  { subset: 'greek', needed: /[\u0370-\u03ff]/u },
  { subset: 'greek-ext', needed: /[\u1f00-\u1fff]/u },
  { subset: 'cyrillic', needed: /[\u0400-\u04ff]/u },
  { subset: 'cyrillic-ext', needed: /[\u0460-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]/u },
]

/** The faces an SVG carries in itself: only the scripts that its words need, as woff2. */
export function embeddedFonts(words: string): NonNullable<SvgOptions['fonts']> {
  const inter = join(packages(), '@fontsource-variable/inter/files')
  const serif = join(packages(), '@fontsource-variable/source-serif-4/files')
  return subsets
    .filter(({ needed }) => needed.test(words))
    .flatMap(({ subset }) => [
      { family: 'Inter' as const, weight: '100 900', path: join(inter, `inter-${subset}-wght-normal.woff2`) },
      { family: 'Source Serif 4' as const, weight: '200 900', path: join(serif, `source-serif-4-${subset}-wght-normal.woff2`) },
    ])
    // Not every family has every script.
    .filter(({ path }) => existsSync(path))
    .map(({ path, ...face }) => ({ ...face, url: fontUrl(path) }))
}

function fontUrl(path: string): string {
  return `data:font/woff2;base64,${readFileSync(path).toString('base64')}`
}

/** The characters of a text that a face has no shape for, each once, in their order. */
export function missingLetters(face: Face, text: string): string[] {
  const font = openFont(face)
  const missing = new Set<string>()
  for (const character of text) {
    let has = font.has.get(character)
    if (has === undefined) {
      has = /[\p{Cc}\p{Cf}\p{Z}\ufe00-\ufe0f]/u.test(character) || font.opened.hasGlyphForCodePoint(character.codePointAt(0)!)
      font.has.set(character, has)
    }
    if (!has) missing.add(character)
  }
  return [...missing]
}

interface OpenFont {
  opened: fontkit.Font
  /** Asked for every letter of a map: what was found is kept. */
  has: Map<string, boolean>
}
const fonts = new Map<Face, OpenFont>()

function openFont(face: Face): OpenFont {
  const known = fonts.get(face)
  if (known) return known
  const font = { opened: fontkit.openSync(fontFile(face)) as fontkit.Font, has: new Map<string, boolean>() }
  fonts.set(face, font)
  return font
}
