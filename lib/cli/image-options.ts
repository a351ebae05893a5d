import { z } from 'zod'
import { imageConflicts, imageFields } from '../domain/interchange/picture/image-request.ts'
import { CliProblem } from './cli-problem.ts'
import type { ImageOptions } from './map-formats.ts'

/** The command's options for pictures, as they were written. */
export interface ImageWords {
  theme?: string
  ids?: string
  width?: string
  scale?: string
  paper?: string
  orientation?: string
  poster?: string
  stands?: boolean
  /** False with `--no-title`, and so on. */
  title?: boolean
  legend?: boolean
  sources?: boolean
  date?: boolean
}

const words = z.object(imageFields)

/** What is asked of a picture; wrong usage where it cannot be had, or has no meaning for the format. */
export function imageOptionsOf(format: string, { theme, ids, width, scale, paper, orientation, poster, stands, ...parts }: ImageWords): ImageOptions {
  const asked = { theme, ids, width, scale, paper, orientation, poster, stands }
  const given = Object.entries(asked).filter(([, value]) => value !== undefined)
  const left = (['title', 'legend', 'sources', 'date'] as const).filter((part) => parts[part] === false)
  if (!['svg', 'png', 'pdf'].includes(format)) {
    const needless = [...given.map(([name]) => `--${name}`), ...left.map((part) => `--no-${part}`)]
    if (needless.length > 0) throw new CliProblem(`${needless.join(', ')}: this is for pictures (svg, png, pdf) only. Leave it out, or name one of these with --to.`, 2)
    return {}
  }
  const parsed = words.safeParse(Object.fromEntries(given), { error: (issue) => (issue.code === 'invalid_value' ? `This can be one of: ${issue.values.join(', ')}.` : undefined) })
  if (!parsed.success) throw new CliProblem(parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`).join('\n'), 2)
  const [conflict] = imageConflicts({ format, ...parsed.data })
  if (conflict) throw new CliProblem(`--${conflict.field}: ${conflict.sentence}`, 2)
  const subtitle = parts.date === false ? undefined : new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
  return { ...parsed.data, ...(subtitle !== undefined && { subtitle }), with: { title: parts.title !== false, legend: parts.legend !== false, sources: parts.sources !== false } }
}
