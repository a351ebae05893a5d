import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import { SuggestionLedger, type LedgerAnswer, type LedgerRequest, type LedgerStorage, type OwnSuggestion } from './suggestion-ledger.ts'

let kept: Map<string, string>
let storage: LedgerStorage
let heard: [LedgerRequest['kind'], string, string][]
let answer: () => LedgerAnswer
let ids: number

beforeEach(() => {
  vi.useFakeTimers()
  kept = new Map()
  storage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value), removeItem: (key) => void kept.delete(key) }
  heard = []
  answer = () => ({ kind: 'done' })
  ids = 0
  return () => vi.useRealTimers()
})

function ledger() {
  return new SuggestionLedger({
    name: 'of-ada',
    storage,
    newId: () => `anew-${++ids}`,
    isWhole: ({ commands }) => textOf(commands) !== '',
    send: ({ kind, suggestion }) => {
      heard.push([kind, suggestion.id, textOf(suggestion.commands)])
      return Promise.resolve(answer())
    },
  })
}

const textOf = (commands: readonly MapCommand[]) => (commands[0]?.type === 'edit-text' ? commands[0].text : '')
const reword = (key: string, text: string): OwnSuggestion => ({ key, at: '2026-11-22T07:00:00Z', suggestion: { id: key, commands: [{ type: 'edit-text', id: 'c', text }], expects: [], sentence: `reworded to ${text}` } })
const settle = () => vi.advanceTimersByTimeAsync(2_000)

describe('one’s own suggestions on their way to the server', () => {
  it('[SU23] are sent after a rest, as they then are, and changed under the same id', async () => {
    const own = ledger()
    own.set([reword('a', 'o')])
    own.set([reword('a', 'one')])
    expect(own.state().unsent).toBe(1)
    await settle()
    expect(own.state().unsent).toBe(0)
    own.set([reword('a', 'one more')])
    await settle()
    expect(heard).toEqual([['put up', 'a', 'one'], ['change', 'a', 'one more']])
  })

  it('[SU23] wait while they are not whole', async () => {
    const own = ledger()
    own.set([reword('a', '')])
    await settle()
    expect(heard).toEqual([])
    own.set([])
    await settle()
    expect(heard).toEqual([])
    expect(kept.size).toBe(0)
  })

  it('[SU23] outlive a closed page, and are tried until the server has them', async () => {
    answer = () => ({ kind: 'later' })
    const first = ledger()
    first.set([reword('a', 'one')])
    await settle()
    expect(first.state()).toMatchObject({ unsent: 1, offline: true })
    first.close()
    answer = () => ({ kind: 'done' })
    const second = ledger()
    expect(second.state().own).toHaveLength(1)
    await settle()
    expect(second.state()).toMatchObject({ unsent: 0, offline: false })
    expect(kept.size).toBe(0)
    // The first attempt may have arrived with other words: it is put up and then changed.
    expect(heard.slice(-2)).toEqual([['put up', 'a', 'one'], ['change', 'a', 'one']])
  })

  it('[SU23] are withdrawn when taken back, and put up under a new id when that is taken back', async () => {
    const own = ledger()
    own.set([reword('a', 'one')])
    await settle()
    own.set([])
    await settle()
    own.set([reword('a', 'one')])
    await settle()
    expect(heard).toEqual([['put up', 'a', 'one'], ['withdraw', 'a', 'one'], ['put up', 'anew-1', 'one']])
    expect(own.state().own).toMatchObject([{ key: 'a', suggestion: { id: 'anew-1' } }])
  })

  it('[SU23] never sent, they are gone when taken back', async () => {
    const own = ledger()
    own.set([reword('a', 'one')])
    own.set([])
    await settle()
    expect(heard).toEqual([])
  })

  it('[SU23] refused ones are kept with the reason, hold nothing back, and can be put up again', async () => {
    answer = () => ({ kind: 'refused', sentence: 'It was decided meanwhile.' })
    const own = ledger()
    own.set([reword('a', 'one')])
    await settle()
    answer = () => ({ kind: 'done' })
    own.set([reword('b', 'two')])
    await settle()
    expect(own.state().refused).toMatchObject([{ key: 'a', sentence: 'It was decided meanwhile.' }])
    expect(heard.at(-1)).toEqual(['put up', 'b', 'two'])
    own.retry('a')
    await settle()
    expect(own.state()).toMatchObject({ unsent: 0, refused: [] })
    expect(heard.at(-1)).toEqual(['put up', 'anew-1', 'one'])
  })

  it('[SU23] what the server says is open is open here, unless it is older than what is here', async () => {
    const own = ledger()
    own.set([reword('a', 'one')])
    await settle()
    expect(own.adopt([], 0)).toBe(false)
    const other = reword('b', 'two')
    expect(own.adopt([other, reword('a', 'one')], own.delivered)).toBe(true)
    expect(own.state().own.map(({ key }) => key)).toEqual(['a', 'b'])
    expect(own.adopt([other], own.delivered)).toBe(true)
    expect(own.state().own.map(({ key }) => key)).toEqual(['b'])
    // Decided by an editor: taking a step back does not bring it up again.
    own.set([other, reword('a', 'one')])
    expect(own.state().own.map(({ key }) => key)).toEqual(['b'])
  })
})
