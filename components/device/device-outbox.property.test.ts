import fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { DeviceOutbox } from '../../lib/editor/device-outbox.ts'
import type { Delivery, KeptEntry } from '../../lib/editor/outbox-entry.ts'
import { indexedDbStore } from '../../lib/editor/outbox-store.ts'
import { oneTabAtATime } from './one-tab-at-a-time.ts'

type Fate = 'answers' | 'answer is lost' | 'unreachable' | 'signed out'
type Step = { do: 'add'; tab: 0 | 1; text: 'x' | 'y'; about: string; refusable: boolean } | { do: 'network'; fate: Fate } | { do: 'wake'; tab: 0 | 1 } | { do: 'reload'; tab: 0 | 1 }

const tab = fc.constantFrom(0, 1) as fc.Arbitrary<0 | 1>
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('add' as const), tab, text: fc.constantFrom('x' as const, 'y' as const), about: fc.constantFrom('p', 'q', 'r'), refusable: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('network' as const), fate: fc.constantFrom<Fate>('answers', 'answer is lost', 'unreachable', 'signed out') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wake' as const), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reload' as const), tab }) },
)

/** What a server that keeps one thing per id has made of everything that reached it, in the order in which it came. */
class Server {
  fate: Fate = 'answers'
  readonly done: KeptEntry[] = []
  async send(entry: KeptEntry): Promise<Delivery> {
    await breath()
    if (this.fate === 'unreachable') return { kind: 'later' }
    if (this.fate === 'signed out') return { kind: 'signed-out' }
    if (entry.words === 'refused') return { kind: 'refused', sentence: 'No.' }
    if (!this.done.some(({ key }) => key === entry.key)) this.done.push(entry)
    return this.fate === 'answer is lost' ? { kind: 'later' } : { kind: 'done' }
  }
}

const breath = () => new Promise<void>((resolve) => setImmediate(resolve))

it.each(['with locks', 'with turns'])('[OF11] whatever comes between, every entry reaches the server once and in its order, or is set aside (%s)', async (how) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 16 }), async (steps) => {
      const store = indexedDbStore(new IDBFactory())
      const server = new Server()
      const locks = how === 'with locks' ? fakeLocks() : undefined
      const tabs: DeviceOutbox[] = []
      const open = (at: 0 | 1) => {
        const other = at === 0 ? 1 : 0
        tabs[at] = new DeviceOutbox({ person: 'ada', store, send: (entry) => server.send(entry), alone: oneTabAtATime(store, locks), tell: () => void tabs[other]?.heard() })
      }
      open(0)
      open(1)
      const made: { key: string; text: string; about: string; refused: boolean }[] = []
      for (const [index, each] of steps.entries()) {
        if (each.do === 'network') server.fate = each.fate
        else if (each.do === 'wake') tabs[each.tab]!.wake()
        else if (each.do === 'reload') {
          tabs[each.tab]!.close()
          open(each.tab)
        } else {
          const key = `${index}`
          const refused = each.refusable && each.about === 'q'
          made.push({ key, text: each.text, about: each.about, refused })
          tabs[each.tab]!.add({ id: each.text, title: each.text }, { key, method: 'POST', path: 'x', about: each.about, words: refused ? 'refused' : 'fine' })
          // Only what is kept is promised to survive a closed tab.
          while (!server.done.some((there) => there.key === key) && !(await store.list('ada')).some((there) => there.key === key)) await breath()
        }
        await breath()
      }
      server.fate = 'answers'
      for (const outbox of tabs) {
        outbox.wake()
        await outbox.flush()
      }
      const stuck = (key: string) => {
        const { text, about } = made.find((each) => each.key === key)!
        return made.some((each) => each.refused && each.text === text && each.about === about && Number(each.key) <= Number(key))
      }
      const expected = made.filter(({ key }) => !stuck(key)).map(({ key }) => key)
      while ((await store.list('ada')).length > made.length - expected.length || (await store.list('ada')).some(({ key }) => expected.includes(key))) {
        for (const outbox of tabs) outbox.wake()
        await breath()
      }
      for (const outbox of tabs) outbox.close()
      expect(server.done.map(({ key }) => key).sort()).toEqual([...expected].sort())
      for (const text of ['x', 'y']) {
        const inOrder = server.done.filter((entry) => entry.text.id === text).map(({ key }) => Number(key))
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b))
      }
      const aside = await store.list('ada')
      expect(aside.map(({ key }) => key).sort()).toEqual(made.flatMap(({ key }) => (stuck(key) ? [key] : [])).sort())
    }),
    { numRuns: 80 },
  )
})

/** One holder at a time, the next in the order of asking. */
function fakeLocks(): LockManager {
  let last: Promise<unknown> = Promise.resolve()
  return {
    request: (_: string, work: () => Promise<unknown>) => (last = last.then(work, work)),
  } as unknown as LockManager
}
