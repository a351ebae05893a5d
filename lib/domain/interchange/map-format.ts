import type { MapBundle } from '../argument/map-file.ts'
import type { Problem, Result } from '../result.ts'

/** The formats of others, and ours, that a map is read from or written to as text. Pictures are not among them. */
export const textFormats = [
  'sic',
  'aif',
  'xaif',
  'argdown',
  'sadface',
  'carneades',
  'agxml',
  'canvas',
  'kialo',
  'markdown',
  'csv',
  'dot',
  'graphml',
  'webannotation',
  'af',
  'apx',
  'tgf',
] as const
export type TextFormatName = (typeof textFormats)[number]

/** What a reader made of a text: as much as could be read, and in words what could not. */
export interface ReadMap {
  bundle: MapBundle
  problems: readonly Problem[]
}

/** What a writer made of a map: the text, and in words what the format cannot express. */
export interface WrittenMap {
  text: string
  losses: readonly Problem[]
}

/** One format as import, export, the API and `sic convert` see it. */
export interface MapFormat {
  name: TextFormatName
  /** As a person would call it: “Argdown”, “AIF (AIFdb JSON)”. */
  title: string
  /** Lower case, with the dot; the first is given to files that are written. */
  endings: readonly string[]
  mediaType: string
  /** The texts of the documents that a map cites go into the file whole, where everyone who gets it can read them. */
  carriesTexts?: true
  /** How surely this text is of the format, from 0 to 1. Looks at little, never throws. */
  recognise?: (text: string) => number
  /** Never throws: a text that is not of the format at all is a failure, anything else is read as far as it can be. */
  read?: (text: string) => Result<ReadMap>
  /** Never throws; the same bundle gives the same text. */
  write?: (bundle: MapBundle) => WrittenMap
}
