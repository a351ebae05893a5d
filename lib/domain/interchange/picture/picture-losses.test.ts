import { expect, it } from 'vitest'
import { mapScene } from '../../layout/map-scene.ts'
import { aClaim, aMap, aSupport } from '../../testing/factories.ts'
import { pictureLosses } from './picture-losses.ts'

it('[EX8] tells what a picture leaves out, and not what stands below a claim’s words', () => {
  const shown = aClaim({ id: 'a', text: 'All of it is there.', tags: ['ownership'], weight: 0.7, scope: 'until\n1928' })
  const cut = aClaim({ id: 'b', text: 'Too much hangs on it.', tags: ['a tag that is long', 'a tag that is longer', 'a tag that is longest of all'], note: 'Why?' })
  const relation = aSupport({ id: 's', from: cut, to: shown, weight: 0.5, scheme: 'expert-opinion' })
  const losses = (claims = [shown, cut], relations = [relation]) => pictureLosses(mapScene(aMap({ claims, relations }))).map(({ message }) => message)
  expect(losses([shown], [])).toEqual([])
  expect(losses()).toEqual([
    'The note on one claim is not in the picture.',
    'The line below one claim, with its tags and the like, is cut short.',
    'The argumentation scheme of one step is not in the picture.',
    'The weight of one step is not in the picture.',
  ])
})
