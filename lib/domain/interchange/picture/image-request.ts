import { z } from 'zod'
import { mostSheets, orientations, papers } from '../pdf/paper.ts'
import { longestSide } from './pixel-size.ts'

export const imageFormats = ['svg', 'png', 'pdf'] as const
export type ImageFormat = (typeof imageFormats)[number]

/** More claims than any map may have. */
const mostIds = 50_000

/** From an address or a command line everything comes as words. */
const yesOrNo = z.union([z.boolean(), z.enum(['true', 'false', 'yes', 'no']).transform((word) => word === 'true' || word === 'yes')], { error: 'This can be true or false.' })
const wholeNumber = z.union([z.number(), z.string().regex(/^\d{1,9}$/, 'This should be a whole number.').transform(Number)], { error: 'This should be a whole number.' })
const number = z.union([z.number(), z.string().regex(/^\d{0,6}(\.\d{1,9})?$/, 'This should be a number.').transform(Number)], { error: 'This should be a number.' })
const posterSentence = `This should be the sheets beside and below one another, from 1x1 to ${mostSheets}x${mostSheets}, such as 3x2.`
const poster = z
  .string({ error: posterSentence })
  .regex(/^([1-9]|10)[x×]([1-9]|10)$/i, posterSentence)
  .transform((words) => {
    const [across, down] = words.toLowerCase().split(/[x×]/).map(Number)
    return { across: across!, down: down! }
  })
const ids = z.union([z.array(z.string().min(1).max(500)), z.string().transform((words) => words.split(',').map((id) => id.trim()).filter((id) => id !== ''))], { error: 'This should be the ids of claims and relations.' })

/** [EX2] What can be said of a picture, wherever it is asked for: in an address, in JSON, on a command line. */
export const imageFields = {
  theme: z.enum(['light', 'dark']).optional(),
  title: yesOrNo.optional(),
  legend: yesOrNo.optional(),
  sources: yesOrNo.optional(),
  date: yesOrNo.optional(),
  /** Says of each claim how it stands. */
  stands: yesOrNo.optional(),
  ids: ids.refine((all) => all.length > 0, 'Name at least one claim or relation, or leave this out for the whole map.').refine((all) => all.length <= mostIds, `At most ${mostIds.toLocaleString('en')} can be named at once.`).optional(),
  width: wholeNumber.refine((pixels) => Number.isInteger(pixels) && pixels >= 50 && pixels <= longestSide, `This should be a whole number of pixels from 50 to ${longestSide.toLocaleString('en')}.`).optional(),
  scale: number.refine((times) => times >= 0.01 && times <= 20, 'This should be from 0.01 to 20.').optional(),
  paper: z.preprocess(lowerCase, z.enum(papers)).optional(),
  orientation: z.preprocess(lowerCase, z.enum(orientations)).optional(),
  poster: poster.optional(),
}

function lowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value
}

const forPdf = ['paper', 'orientation', 'poster'] as const
const forPng = ['width', 'scale'] as const

interface Asked {
  format: string
  width?: unknown
  scale?: unknown
  paper?: unknown
  orientation?: unknown
  poster?: unknown
}

/** What cannot be asked for together: each a field and a sentence. */
export function imageConflicts(asked: Asked): { field: string; sentence: string }[] {
  const given = <K extends keyof Asked>(fields: readonly K[]) => fields.filter((field) => asked[field] !== undefined)
  return [
    ...(asked.format === 'pdf' ? [] : given(forPdf).map((field) => ({ field, sentence: 'This is for PDF only. Leave it out, or ask for a PDF.' }))),
    ...(asked.format === 'png' ? [] : given(forPng).map((field) => ({ field, sentence: 'This is for PNG only. Leave it out, or ask for a PNG.' }))),
    ...(asked.width !== undefined && asked.scale !== undefined ? [{ field: 'scale', sentence: 'A picture has either a width or a scale. Leave one of them out.' }] : []),
    ...(asked.paper === 'exact' && asked.poster !== undefined ? [{ field: 'poster', sentence: 'A page of the drawing’s own size is one sheet. Name a paper for the poster, such as a4.' }] : []),
  ]
}
