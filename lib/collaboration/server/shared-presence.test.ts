import { describe, expect, it } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { SharedPresence } from './shared-presence.ts'
import { shownAsOther } from './shown-as-other.ts'

const socket = { source: 'connection' }
const ada = { user: { id: 'ada', name: 'Ada' } }
const ben = { user: { id: 'ben', name: 'Ben' } }

/** A document's presence at one instance, whose every change goes to a tab as Hocuspocus sends it. */
function anInstance() {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState(null)
  const tab = new Awareness(new Y.Doc())
  awareness.on('update', ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    queueMicrotask(() => applyAwarenessUpdate(tab, encodeAwarenessUpdate(awareness, [...added, ...updated, ...removed]), 'server'))
  })
  const presence = new SharedPresence(awareness, () => {})
  return {
    presence,
    awareness,
    /** A tab at this instance says something. */
    says(client: number, clock: number, state: object | null) {
      const said = { states: new Map(state === null ? [] : [[client, state]]), meta: new Map([[client, { clock, lastUpdated: 0 }]]) }
      applyAwarenessUpdate(awareness, encodeAwarenessUpdate(said as unknown as Awareness, [client]), socket)
    },
    /** Its socket closes. */
    leaves: (client: number) => removeAwarenessStates(awareness, [client], null),
    /** Who is shown to the people at this instance. */
    async shown() {
      await Promise.resolve()
      return [...tab.getStates()].filter(([client]) => client !== tab.clientID).map(([client, state]) => [client, state.user?.id])
    },
  }
}

describe('presence shared between instances', () => {
  it('[CO43] tells what those who sit here say, and not what it was told', () => {
    const here = anInstance()
    here.says(1, 1, ada)
    here.presence.hear('other', [{ client: 2, clock: 5, state: ben }])
    expect(here.presence.takeChanges()).toEqual([{ client: 1, clock: 1, state: ada }])
    expect(here.presence.own()).toEqual([{ client: 1, clock: 1, state: ada }])
    here.leaves(1)
    expect(here.presence.takeChanges()).toEqual([{ client: 1, clock: 1, state: null }])
    expect(here.presence.takeChanges()).toEqual([])
    expect(here.presence.own()).toEqual([])
  })

  it('[CO43] believes no other instance about who sits here', async () => {
    const here = anInstance()
    here.says(1, 3, ada)
    here.presence.hear('other', [{ client: 1, clock: 3, state: null }])
    here.presence.hear('other', [{ client: 1, clock: 9, state: ben }])
    expect(await here.shown()).toEqual([[1, 'ada']])
  })

  it('[CO43] lets nobody take over the client id of a person who sits elsewhere', () => {
    const here = anInstance()
    here.presence.hear('other', [{ client: 2, clock: 5, state: ben }])
    const guest = (id: string) => ({ id, name: id, actor: { kind: 'user' as const, userId: id } })
    expect(shownAsOther(here.awareness, 2, guest('ada'))).toBe(true)
    expect(shownAsOther(here.awareness, 2, guest('ben'))).toBe(false)
    expect(shownAsOther(here.awareness, 3, guest('ada'))).toBe(false)
  })

  it('[CO43] goes on showing a person who moved when their dead socket here closes', async () => {
    const here = anInstance()
    here.says(1, 3, ada)
    here.presence.hear('other', [{ client: 1, clock: 4, state: ada }])
    here.presence.takeChanges()
    here.leaves(1)
    expect(await here.shown()).toEqual([[1, 'ada']])
    expect(here.presence.takeChanges()).toEqual([])
    // And one instance late in saying that they left does not count against where they are heard.
    here.presence.hear('third', [{ client: 1, clock: 9, state: null }])
    expect(await here.shown()).toEqual([[1, 'ada']])
    here.presence.hear('other', [{ client: 1, clock: 4, state: null }])
    expect(await here.shown()).toEqual([])
  })

  it('[CO45] shows nobody of an instance that has ended, and everybody when it is heard again', async () => {
    const here = anInstance()
    here.says(1, 1, ada)
    here.presence.hear('other', [{ client: 2, clock: 5, state: ben }])
    expect(await here.shown()).toEqual([[1, 'ada'], [2, 'ben']])
    here.presence.forget('other')
    expect(await here.shown()).toEqual([[1, 'ada']])
    here.presence.hear('other', [{ client: 2, clock: 5, state: ben }])
    expect(await here.shown()).toEqual([[1, 'ada'], [2, 'ben']])
    here.presence.hear('other', [{ client: 2, clock: 6, state: { ...ben, editing: 'c' } }])
    await here.shown()
    expect(here.awareness.getStates().get(2)).toMatchObject({ editing: 'c' })
  })

  it('[CO7] passes on of what another instance says only what is known, in bounds, and nobody without a name', () => {
    const here = anInstance()
    here.presence.hear('there', [
      { client: 7, clock: 1, state: { user: { id: 'ben', name: 'B'.repeat(10_000), admin: true }, cursor: { x: 1, y: 2, z: 3 }, selection: ['a', 5, 'x'.repeat(1_000)], view: { x: 0, y: 0, zoom: -1 }, ['__proto__x']: 'y', html: '<b>' } },
      { client: 8, clock: 1, state: { user: { id: 'ghost' } } },
      { client: 9, clock: 1, state: {} },
    ])
    const { user, ...rest } = here.awareness.getStates().get(7) as { user: { id: string; name: string } }
    expect(user).toEqual({ id: 'ben', name: 'B'.repeat(200) })
    expect(rest).toEqual({ cursor: { x: 1, y: 2 }, selection: ['a'] })
    expect([8, 9].filter((client) => here.awareness.getStates().has(client))).toEqual([])
  })
})
