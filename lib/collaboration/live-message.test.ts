import { describe, expect, it } from 'vitest'
import { maxSentenceLength, readToServer } from './live-message.ts'

const sentence = (text: unknown) => readToServer(JSON.stringify({ type: 'sentence', text }))

describe('a sentence for the history', () => {
  it('[CO49] is one line that the database can keep and that turns nothing around', () => {
    expect(sentence('added\0 the\r\nclaim \u2028‘x’ \uD83D')).toEqual({ type: 'sentence', text: 'added the claim ‘x’ \uFFFD' })
    expect(sentence('\u202Eeverything devomer adA\u202C \u2066\u0007')).toEqual({ type: 'sentence', text: 'everything devomer adA' })
    expect(sentence('قال \u200Fكلمة')).toEqual({ type: 'sentence', text: 'قال \u200Fكلمة' })
  })

  it('[CO49] is of bounded length, and none where nothing is said', () => {
    expect(sentence(`${'x'.repeat(maxSentenceLength - 1)}😀 and more`)).toEqual({ type: 'sentence', text: `${'x'.repeat(maxSentenceLength - 1)}\uFFFD` })
    for (const nothing of ['', ' \n\0\u202E ', 7, null, ['x']]) expect(sentence(nothing)).toBeNull()
  })
})
