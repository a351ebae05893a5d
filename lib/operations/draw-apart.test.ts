import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { MapBundle } from '../domain/argument/map-file.ts'
import { aBundle, aClaim, aMap, aQuestion } from '../domain/testing/factories.ts'
import { drawApart } from './draw-apart.ts'
import { turnTaker } from './turn-taker.ts'

const bundle: MapBundle = aBundle({ map: aMap({ question: 'q', claims: [aQuestion({ id: 'q', text: 'How long does it take?' }), aClaim({ id: 'c', text: 'Long.', pos: { x: 3000, y: 3000, byHand: true } })] }) })
/** Takes far longer than anybody here waits. */
const large = { format: 'png', width: 19_000 } as const
/** The same queue as that of the drawings. */
const takeTurnToDraw = turnTaker('sic.drawing', { atOnce: 2, waiting: 20 })

it('[EX5] ends a drawing with whoever asked for it: before it begins, and while it comes', async () => {
  const finished: string[] = []
  const gone = new AbortController()
  const before = drawApart(bundle, large, { signal: gone.signal, onPeak: () => finished.push('before') })
  // Its process has been started by now.
  await setImmediate()
  gone.abort()
  const cancelled = await before
  expect(!cancelled.ok && cancelled.error.code).toBe('cancelled')
  const drawn = await drawApart(bundle, large, { onPeak: () => finished.push('while') })
  if (!drawn.ok) throw new Error(drawn.error.message)
  const reader = drawn.value.bytes.getReader()
  expect((await reader.read()).value?.length).toBeGreaterThan(0)
  await reader.cancel()
  // A turn is free when its process is gone; one that came to its end would have said so.
  const ends = [await takeTurnToDraw(), await takeTurnToDraw()]
  for (const end of ends) end!()
  expect(finished).toEqual([])
})

it('[EX5] tells who would wait behind too many to come back, and lets go who does not want to wait', async () => {
  const ends = [await takeTurnToDraw(), await takeTurnToDraw()]
  const gone = new AbortController()
  const drawing = drawApart(bundle, { format: 'svg' }, { signal: gone.signal })
  const waiting = Array.from({ length: 19 }, () => takeTurnToDraw())
  const refused = await drawApart(bundle, { format: 'svg' })
  expect(!refused.ok && refused.error).toEqual({ code: 'busy', message: 'Many files are being made just now. Try again in a minute.' })
  gone.abort()
  const left = await drawing
  expect(!left.ok && left.error.code).toBe('cancelled')
  for (const end of ends) end!()
  for (const turn of waiting) (await turn)!()
})
