/** Width and height upright, in points (1/72 inch). */
export const paperSizes = {
  a5: [419.53, 595.28],
  a4: [595.28, 841.89],
  a3: [841.89, 1190.55],
  a2: [1190.55, 1683.78],
  a1: [1683.78, 2383.94],
  a0: [2383.94, 3370.39],
  letter: [612, 792],
  legal: [612, 1008],
  tabloid: [792, 1224],
} as const satisfies Record<string, readonly [number, number]>

type PaperName = keyof typeof paperSizes

/** `exact`: one page just as large as the drawing. */
export const papers = [...(Object.keys(paperSizes) as PaperName[]), 'exact'] as const
export type Paper = (typeof papers)[number]

export const orientations = ['auto', 'portrait', 'landscape'] as const
export type Orientation = (typeof orientations)[number]

/** Readers of PDF show no longer page. */
export const longestPage = 14_400
/** A pixel of the canvas on paper, in points, where nothing else is asked for: 96 pixels an inch. */
export const pointsPerPixel = 0.75
/** Points in a millimetre. */
export const millimetre = 72 / 25.4
/** Sheets side by side, and one below the other. */
export const mostSheets = 10
