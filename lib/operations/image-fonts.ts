import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImageOptions } from '../domain/interchange/svg/write-svg.ts'

/** Found from the project's folder: a bundler that sees the name of a font file resolved would take it for a module. */
const packages = () => join(process.cwd(), 'node_modules')

/** TTF files for resvg, which draws no text at all, and says nothing, when it is given woff or woff2. */
export function rasterFontFiles(): string[] {
  return [
    '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
    '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
    '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
    '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  ].map((path) => join(packages(), path))
}

const subsets: { subset: string; needed: RegExp; range: string }[] = [
  { subset: 'latin', needed: /[\s\S]/u, range: 'U+0-2FF,U+2000-22FF' },
  { subset: 'latin-ext', needed: /[\u0100-\u02af\u1e00-\u1eff]/u, range: 'U+100-2AF,U+1E00-1EFF' },
  { subset: 'greek', needed: /[\u0370-\u03ff]/u, range: 'U+370-3FF' },
  { subset: 'cyrillic', needed: /[\u0400-\u04ff]/u, range: 'U+400-4FF' },
]

/** The faces an SVG carries in itself: only the scripts that its words need, as woff2. */
export function embeddedFonts(words: string): NonNullable<ImageOptions['fonts']> {
  const inter = join(packages(), '@fontsource-variable/inter/files')
  const serif = join(packages(), '@fontsource-variable/source-serif-4/files')
  return subsets
    .filter(({ needed }) => needed.test(words))
    .flatMap(({ subset }) => [
      { family: 'Inter' as const, weight: '100 900', url: fontUrl(join(inter, `inter-${subset}-wght-normal.woff2`)) },
      { family: 'Source Serif 4' as const, weight: '200 900', url: fontUrl(join(serif, `source-serif-4-${subset}-wght-normal.woff2`)) },
    ])
}

function fontUrl(path: string): string {
  return `data:font/woff2;base64,${readFileSync(path).toString('base64')}`
}
