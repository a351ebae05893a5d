import { oneLine } from '../../argument/one-line.ts'
import { cardFoot } from '../../layout/card-face.ts'
import type { MapScene } from '../../layout/map-scene.ts'
import type { Problem } from '../../result.ts'

/** What a picture of these claims cannot say, as sentences. */
export function pictureLosses(scene: MapScene): Problem[] {
  const losses: Problem[] = []
  const tell = (count: number, code: string, one: string, many: (count: string) => string) => {
    if (count > 0) losses.push({ code, message: count === 1 ? one : many(count.toLocaleString('en')) })
  }
  const { evidence, relations } = scene.map
  if (evidence.size > 0) losses.push({ code: 'passages', message: 'The passages themselves are not in the picture, only whose they are and which way they point.' })
  tell(scene.cards.filter(({ claim }) => claim.note).length, 'notes', 'The note on one claim is not in the picture.', (count) => `The notes on ${count} claims are not in the picture.`)
  // Tags, scope and weight stand in one line below a claim's words.
  tell(scene.cards.filter(({ claim, face }) => (face.foot ?? '') !== oneLine(cardFoot(claim) ?? '')).length, 'feet', 'The line below one claim, with its tags and the like, is cut short.', (count) => `The lines below ${count} claims, with their tags and the like, are cut short.`)
  tell([...relations.values()].filter(({ note }) => note).length, 'relation-notes', 'The note on one relation is not in the picture.', (count) => `The notes on ${count} relations are not in the picture.`)
  tell([...relations.values()].filter(({ scheme }) => scheme).length, 'schemes', 'The argumentation scheme of one step is not in the picture.', (count) => `The argumentation schemes of ${count} steps are not in the picture.`)
  tell([...relations.values()].filter(({ weight }) => weight !== undefined).length, 'weights', 'The weight of one step is not in the picture.', (count) => `The weights of ${count} steps are not in the picture.`)
  return losses
}
