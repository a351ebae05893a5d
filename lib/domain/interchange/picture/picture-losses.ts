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
  tell(scene.cards.filter(({ claim }) => claim.tags.length > 0).length, 'tags', 'The tags on one claim are not in the picture.', (count) => `The tags on ${count} claims are not in the picture.`)
  tell([...relations.values()].filter(({ note }) => note).length, 'relation-notes', 'The note on one relation is not in the picture.', (count) => `The notes on ${count} relations are not in the picture.`)
  tell([...relations.values()].filter(({ scheme }) => scheme).length, 'schemes', 'The argumentation scheme of one step is not in the picture.', (count) => `The argumentation schemes of ${count} steps are not in the picture.`)
  const weighed = scene.cards.filter(({ claim }) => claim.weight !== undefined).length + [...relations.values()].filter(({ weight }) => weight !== undefined).length
  tell(weighed, 'weights', 'One weight is not in the picture.', (count) => `${count} weights are not in the picture.`)
  return losses
}
