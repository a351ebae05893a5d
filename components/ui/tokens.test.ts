import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** WCAG 2.2 contrast over the tokens: text on ground 4.5 : 1, meaningful graphics 3 : 1, in both themes. */

type Rgb = [number, number, number]

// Björn Ottosson's OKLab → linear sRGB matrices (https://bottosson.github.io/posts/oklab/).
function linearRgb(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  return [
    clamp(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    clamp(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    clamp(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function tokensOf(css: string, selector: string): Map<string, Rgb> {
  const start = css.indexOf(`${selector} {`)
  const body = css.slice(start, css.indexOf('\n}', start))
  const tokens = new Map<string, Rgb>()
  for (const [, name, l, c, h] of body.matchAll(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\);/g)) {
    tokens.set(name!, linearRgb(Number(l) / 100, Number(c), Number(h)))
  }
  return tokens
}

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const light = tokensOf(css, ':root')
const themes = { light, dark: new Map([...light, ...tokensOf(css, ":root[data-theme='dark']")]) }

const grounds = ['paper', 'paper-raised', 'paper-sunken', 'paper-hover', 'paper-chosen']
const inks = ['ink', 'ink-soft', 'accent', 'danger', 'support', 'attack', 'undercut', 'reported', 'caution', 'good']
const graphics = ['line', 'support-soft', 'qualified', 'equal', ...Array.from({ length: 8 }, (_, index) => `document-${index + 1}`)]
const textPairs: [string, string][] = [
  ...inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground])),
  ...['paper', 'paper-raised', 'paper-sunken'].map((ground): [string, string] => ['ink-faint', ground]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['support', 'support-ground'],
  ['attack', 'attack-ground'],
  ['undercut', 'undercut-ground'],
  ['caution', 'caution-ground'],
  ['danger', 'danger-ground'],
  ['ink', 'caution-ground'],
]

describe.each(Object.entries(themes))('%s theme', (_name, tokens) => {
  it.each(textPairs)('%s can be read on %s', (ink, ground) => {
    expect(contrast(tokens.get(ink)!, tokens.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  })
  it.each(graphics.flatMap((mark) => ['paper', 'paper-raised', 'paper-sunken'].map((ground) => [mark, ground])))(
    '%s can be seen on %s',
    (mark, ground) => {
      expect(contrast(tokens.get(mark!)!, tokens.get(ground!)!)).toBeGreaterThanOrEqual(3)
    },
  )
})
