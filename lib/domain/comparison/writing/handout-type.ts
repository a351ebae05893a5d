import { sceneColours } from '../../layout/scene-colours.ts'
import type { TypeStyle } from './sheet-pen.ts'

/** Paper is white, and ink nearly black: a handout is for print. */
export const handoutColours = { ...sceneColours.light, paper: '#ffffff' }
const { ink, soft } = handoutColours

/** The sizes of a handout, in points: none below what an office printer keeps sharp. */
export const handoutType = {
  kicker: { face: 'sansStrong', size: 7.4, leading: 10, colour: soft, spacing: 0.03 },
  title: { face: 'serifStrong', size: 18, leading: 21.5, colour: ink },
  texts: { face: 'sans', size: 8, leading: 11, colour: soft },
  answer: { face: 'serif', size: 9.4, leading: 12, colour: ink },
  headline: { face: 'serifStrong', size: 11.2, leading: 13.8, colour: ink },
  number: { face: 'sansStrong', size: 9, leading: 13.8, colour: soft },
  sentence: { face: 'serif', size: 9.4, leading: 12.4, colour: ink },
  side: { face: 'sansStrong', size: 7.6, leading: 10.5, colour: ink },
  quote: { face: 'serif', size: 9, leading: 11.6, colour: ink },
  cited: { face: 'sans', size: 7.4, leading: 10, colour: soft },
  small: { face: 'sans', size: 7, leading: 9.4, colour: soft },
} as const satisfies Record<string, TypeStyle>
