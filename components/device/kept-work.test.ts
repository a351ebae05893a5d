import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { KeptEntry } from '../../lib/editor/outbox-entry.ts'
import { indexedDbStore } from '../../lib/editor/outbox-store.ts'
import type { ReaderEffect } from '../reader/reader-effect.ts'
import type { ReaderPassage } from '../reader/reader-types.ts'
import { pendingPassages } from './pending-passages.ts'
import { setAsideEntries } from './set-aside-entries.ts'
import { takeOverOldOutboxes } from './take-over-old-outboxes.ts'
import { unsentTexts } from './unsent-work.ts'
import { writeOut } from './write-out.ts'

const passage = { id: 'p', exact: 'The officials are not owners', start: 3, end: 31, note: null, tags: [], page: null } as unknown as ReaderPassage
const comment = { id: 'c', text: 'Which officials?', createdBy: 'ada', createdByName: 'Ada', createdAt: '', editedAt: null }

function entry(key: string, shown: ReaderEffect | undefined, rest: Partial<KeptEntry> = {}): KeptEntry {
  return { key, method: 'POST', path: 'x', about: 'p', words: 'a comment', shown, person: 'ada', text: { id: 'text', title: 'On officials' }, at: 0, ...rest }
}
const highlight = entry('1', { do: 'put-passage', passage }, { words: 'the highlight “The officials …”', refused: 'You may only read here.' })
const reply = entry('2', { do: 'put-comment', passage: 'p', thread: 't', comment })
const other = entry('3', { do: 'annotate', id: 'q', note: 'Mine', tags: ['key'] }, { about: 'q', words: 'a note' })

describe('what is kept on the device', () => {
  it('[OF13] sets aside with a refused thing what hangs on it, and nothing else', () => {
    const { aside, waiting } = setAsideEntries([highlight, reply, other])
    expect(aside).toEqual([{ text: highlight.text, about: 'p', sentence: 'You may only read here.', entries: [highlight, reply] }])
    expect(waiting).toEqual([other])
  })

  it('[OF15] is written out with every word of it', () => {
    expect(writeOut([highlight, reply, other])).toBe(
      `Highlight in “On officials”, 1970-01-01 00:00 UTC\nNot saved: You may only read here.\n\nThe officials are not owners\n\n---\n\nA comment in “On officials”, 1970-01-01 00:00 UTC\n\nWhich officials?\n\n---\n\nA note in “On officials”, 1970-01-01 00:00 UTC\n\nMine\n#key\n`,
    )
  })

  it('[OF15] is counted by text', () => {
    expect(unsentTexts([highlight, reply, entry('4', undefined, { text: { id: 'two', title: 'Two' } })])).toEqual([
      { what: 'On officials', count: 2, href: '/documents/text' },
      { what: 'Two', count: 1, href: '/documents/two' },
    ])
  })

  it('[OF18] shows a map the highlights that wait, with their notes, and none that was removed or refused', () => {
    const made = entry('1', { do: 'put-passage', passage })
    const noted = entry('2', { do: 'annotate', id: 'p', note: 'Mine' })
    expect(pendingPassages([made, noted])).toEqual([{ id: 'p', document: 'text', exact: passage.exact, note: 'Mine', page: null, start: 3 }])
    expect(pendingPassages([made, entry('3', { do: 'drop-passage', id: 'p' })])).toEqual([])
    expect(pendingPassages([highlight])).toEqual([])
  })

  it('[OF10] takes over what an earlier version kept, once, and only the person’s own', async () => {
    const store = indexedDbStore(new IDBFactory())
    const old = { key: 'k', method: 'POST', path: 'documents/d/passages', about: 'p', words: 'the highlight' }
    const kept: Record<string, string> = { 'reader:ada:d': JSON.stringify([old, { broken: true }]), 'reader:bob:d': JSON.stringify([old]), 'reader:ada:e': '{broken', theme: 'dark' }
    Object.defineProperties(kept, {
      getItem: { value: (key: string) => kept[key] ?? null },
      removeItem: { value: (key: string) => void delete kept[key] },
    })
    await takeOverOldOutboxes('ada', store, kept as unknown as Storage)
    expect(await store.list('ada')).toMatchObject([{ ...old, text: { id: 'd' } }])
    expect(Object.keys(kept)).toEqual(['reader:bob:d', 'theme'])
    kept['reader:ada:d'] = JSON.stringify([old])
    await takeOverOldOutboxes('ada', store, kept as unknown as Storage)
    expect(await store.list('ada')).toHaveLength(1)
  })

  it('[OF19] forgets one person’s and keeps what others left on the device', async () => {
    const store = indexedDbStore(new IDBFactory())
    await store.add(reply)
    await store.add({ ...other, person: 'bob' })
    await store.clear('ada')
    expect([await store.list('ada'), await store.list('bob')]).toMatchObject([[], [{ key: '3' }]])
  })
})
