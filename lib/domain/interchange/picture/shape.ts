import type { Face } from '../../layout/advance-widths.ts'
import type { Box } from '../../layout/box.ts'

/** One thing with ink. Lengths in pixels of its picture, y down; colours as `#rrggbb`. */
export type Shape = PathShape | RectShape | CircleShape | TextShape

interface Ink {
  fill?: string
  stroke?: string
  strokeWidth?: number
  dash?: readonly [number, number]
  /** In [0, 1]; whole when not said. */
  opacity?: number
}

export interface PathShape extends Ink {
  kind: 'path'
  /** SVG path data of absolute M, L, C and Z, and of h. */
  d: string
  /** Ends and corners of the stroke are round. */
  round?: boolean
}

export interface RectShape extends Ink, Box {
  kind: 'rect'
  radius?: number
}

export interface CircleShape extends Ink {
  kind: 'circle'
  cx: number
  cy: number
  r: number
}

/** Lines of one text: who copies it gets its words in order, with a space where a line ends. `y` is the baseline. */
export interface TextShape {
  kind: 'text'
  face: Face
  size: number
  colour: string
  /** Between letters, in ems. */
  spacing?: number
  lines: readonly { x: number; y: number; words: string }[]
  /** Where it leads: an http(s) address. */
  link?: string
}

export type PieceRole = 'heading' | 'claim' | 'relation' | 'marks' | 'legend' | 'sources'

/** Shapes that are one thing to a reader. `box` is around all its ink, in the picture's pixels. */
export interface Piece {
  role: PieceRole
  /** Of the claim or relation. */
  id?: string
  box: Box
  /** What its shapes' own lengths are multiplied by, and where their origin lies in the picture. */
  at?: { x: number; y: number; scale: number }
  shapes: readonly Shape[]
  /** What it says to somebody who cannot see it, where its own words do not: “‘A’ supports ‘B’”. */
  words?: () => string
}

/** A whole picture: drawn by the writers of SVG, PDF and, through SVG, PNG. */
export interface Picture {
  width: number
  height: number
  title: string
  paper: string
  /** In the order in which they are painted. */
  pieces: readonly Piece[]
}

/** A length with at most one decimal, so that files stay small and equal on every machine. */
export function px(value: number): string {
  const tenths = Math.round(value * 10)
  const size = Math.abs(tenths)
  const rest = size % 10
  // In whole numbers: writing out a fraction takes twice as long, and a map has a hundred thousand of them.
  const words = rest === 0 ? String(size / 10) : `${(size - rest) / 10}.${rest}`
  return tenths < 0 ? `-${words}` : words
}
