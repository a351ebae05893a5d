import { expect, it } from 'vitest'
import type { callApi } from '../../api/call-api.ts'
import { createTextsAtHand } from './texts-at-hand.ts'

/** A server that answers each request in turn with a status, and with the text of one document where that is 200; 206 is cut off on its way. */
function server(statuses: number[]) {
  const asked: string[] = []
  const call = ((_method: string, path: string) => {
    asked.push(path)
    const status = statuses[asked.length - 1] ?? 200
    if (status === 206) return Promise.resolve({ ok: true, value: null })
    if (status !== 200) return Promise.resolve({ ok: false, problem: { status, code: '', detail: '', fields: {} } })
    return Promise.resolve({ ok: true, value: path.startsWith('documents/') ? { currentRevisionId: 'r' } : { text: 'A text.', blocks: [] } })
  }) as typeof callApi
  return { asked, call }
}

const pauses: number[] = []
const noPause = (time: number) => {
  pauses.push(time)
  return Promise.resolve()
}

it('[CT13] asks for a text once, whoever waits for it', async () => {
  const { asked, call } = server([])
  const texts = createTextsAtHand(call, noPause)
  expect(texts.at('d')).toBeNull()
  expect(await Promise.all([texts.bring('d'), texts.bring('d')])).toEqual([true, true])
  expect(await texts.bring('d')).toBe(true)
  expect(texts.at('d')).toEqual({ text: 'A text.', blocks: [] })
  expect(asked).toHaveLength(2)
})

it('[CT13] asks again, later and later, while the server is out of reach or busy', async () => {
  const { call } = server([0, 503, 200, 429, 200, 206, 200, 200])
  pauses.length = 0
  const texts = createTextsAtHand(call, noPause)
  expect(await texts.bring('d')).toBe(true)
  expect(texts.at('d')).not.toBeNull()
  expect(pauses).toEqual([500, 1_500, 4_000, 8_000])
})

it('[CT13] leaves the passage alone where there is no text for this reader, until one asks anew', async () => {
  const { asked, call } = server([404])
  const texts = createTextsAtHand(call, noPause)
  expect(await texts.bring('d')).toBe(false)
  expect(asked).toHaveLength(1)
  expect(await texts.bring('d')).toBe(true)
})
