import { expect, it } from 'vitest'
import type { callApi } from '../../api/call-api.ts'
import { loadGroupPassages } from './load-group-passages.ts'

const passage = (id: string) => ({ id, document: 'd', exact: id, start: 0 })
const documents = [{ id: 'd', title: 'A text', authors: [] }]

/** A server with so many pages of two passages each. */
function server(pages: number, { failsAt }: { failsAt?: number } = {}) {
  const asked: string[] = []
  const call = ((_method: string, path: string) => {
    asked.push(path)
    const page = asked.length
    if (page === failsAt) return Promise.resolve({ ok: false, problem: { status: 0, code: 'unreachable', detail: 'No.', fields: {} } })
    return Promise.resolve({ ok: true, value: { documents, passages: [passage(`a${page}`), passage(`b${page}`)], next: page < pages ? `after ${page}` : null } })
  }) as typeof callApi
  return { asked, call }
}

it('[CT1] brings every passage of a group, however many pages they take, and says how many are here', async () => {
  const { asked, call } = server(3)
  const arrived: number[] = []
  const found = await loadGroupPassages('g', (count) => arrived.push(count), call)
  expect(found).toMatchObject({ ok: true, value: { documents } })
  expect(found.ok && found.value.passages.map(({ id }) => id)).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3'])
  expect(asked[0]).toBe('groups/g/passages?limit=5000')
  expect(asked[2]).toBe('groups/g/passages?limit=5000&cursor=after%202')
  expect(arrived).toEqual([2, 4])
})

it('[CT1] shows no half of them as if it were all', async () => {
  expect(await loadGroupPassages('g', () => {}, server(3, { failsAt: 2 }).call)).toMatchObject({ ok: false })
})
