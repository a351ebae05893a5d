import { describe, expect, it, vi } from 'vitest'
import { DeviceOutbox } from '../../lib/editor/device-outbox.ts'
import type { Delivery } from '../../lib/editor/outbox-entry.ts'
import { noStore } from '../../lib/editor/outbox-store.ts'
import type { ReaderEffect } from './reader-effect.ts'
import { ReaderModel } from './reader-model.ts'
import type { Candidate, ReaderDocument, ReaderPassage, ReaderRights } from './reader-types.ts'

const document = { id: 'text', revisionId: 'revision' } as ReaderDocument
const rights: ReaderRights = { userId: 'ada', name: 'Ada', highlight: true, comment: true, editAny: true, removeAnyComment: true, editMaps: true, correct: true }
const range = { start: 3, end: 9 }

/** A model whose requests wait until they are answered. */
function aModel() {
  const waiting: ((delivery: Delivery) => void)[] = []
  const outbox = new DeviceOutbox({
    person: 'ada',
    store: noStore(),
    send: () => new Promise((resolve) => waiting.push(resolve)),
    alone: async (work) => {
      await work(() => Promise.resolve(true))
      return true
    },
  })
  const model = new ReaderModel(document, rights, outbox.text<ReaderEffect>({ id: 'text', title: 'A text' }))
  const answer = async () => {
    await vi.waitFor(() => expect(waiting).not.toEqual([]))
    const before = model.outbox.delivered
    waiting.shift()!({ kind: 'done' })
    await vi.waitFor(() => expect(model.outbox.delivered).toBeGreaterThan(before))
  }
  return { model, answer }
}
const ids = (model: ReaderModel) => model.all().map((passage) => passage.id)

describe('the reader’s model', () => {
  it('[RE9] shows a highlight that was taken back while the server was still being asked', async () => {
    const { model, answer } = aModel()
    const { id } = model.highlightRange(range, 'words')
    await answer()
    const undo = model.remove(id)
    await answer()
    undo()
    // What the server had between the removal and the taking back.
    model.load([], [], [])
    expect(ids(model)).toEqual([id])
  })

  it('[RE9] keeps a note, a comment, its edit and a resolved thread over a load that knows nothing of them', async () => {
    const { model, answer } = aModel()
    const passage = model.highlightRange(range, 'words') as ReaderPassage
    await answer()
    model.annotate(passage.id, { note: 'mine' })
    model.comment(passage.id, 'frist')
    const thread = model.threads(passage.id)[0]!
    model.editComment(passage.id, thread.id, thread.comments[0]!.id, 'first')
    model.comment(passage.id, 'second', thread.id)
    model.resolve(passage.id, thread.id, true)
    model.load([passage], [], [])
    expect(model.passage(passage.id)?.note).toBe('mine')
    const [shown] = model.threads(passage.id)
    expect(shown?.comments.map((comment) => comment.text)).toEqual(['first', 'second'])
    expect(shown?.resolvedByName).toBe('Ada')
  })

  it('[RE9] keeps a removed comment off the page until the server has removed it, and puts it back as it was', () => {
    const { model } = aModel()
    const passage = model.highlightRange(range, 'words')
    model.comment(passage.id, 'first')
    const thread = model.threads(passage.id)[0]!
    const back = model.removeComment(passage.id, thread.id, thread.comments[0]!.id)
    model.load([passage], [thread], [])
    expect(model.threads(passage.id)).toEqual([])
    back()
    expect(model.threads(passage.id)).toEqual([thread])
  })

  it('[RE12] a passage that a person places is there at once, and where it was before when that is undone', () => {
    const { model } = aModel()
    const lost: ReaderPassage = { ...model.highlightRange(range, 'words'), id: 'lost', start: null, end: null, state: 'ambiguous', candidates: [{ start: 1, end: 6, score: 0.7 }] }
    model.load([lost], [], [])
    const back = model.place('lost', { start: 20, end: 25, score: 0.7 } as Candidate)
    expect(model.passage('lost')).toMatchObject({ start: 20, end: 25, state: 'moved', settledBy: 'Ada', candidates: [] })
    // What the server had before it heard of that.
    model.load([lost], [], [])
    expect(model.passage('lost')?.start).toBe(20)
    back()
    expect(model.passage('lost')).toEqual(lost)
    expect(model.outbox.pending().map((entry) => entry.method)).toEqual(['POST', 'PUT', 'DELETE'])
    expect(model.outbox.pending()[1]!.body).toEqual({ revision: 'revision', start: 20, end: 25 })
  })

  it('[RE12] what was made on another revision has no place on this one until the server has looked, and then the page asks', async () => {
    const { model, answer } = aModel()
    let asked = 0
    model.highlightRange(range, 'words')
    const next = new ReaderModel({ ...document, revisionId: 'next' }, rights, model.outbox)
    const stop = next.follow(() => asked++)
    next.load([], [], [])
    expect(next.all()).toMatchObject([{ start: null, elsewhere: true }])
    await answer()
    expect(asked).toBe(1)
    stop()
  })
})
