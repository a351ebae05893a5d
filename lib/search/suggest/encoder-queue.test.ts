import { expect, it } from 'vitest'
import { fail, ok, type Result } from '../../domain/result.ts'
import { EncoderQueue } from './encoder-queue.ts'

/** Encodes when it is told to, one job at a time as the real one does. */
function anEncoder() {
  const asked: string[][] = []
  const finish: (() => void)[] = []
  let failing: Result<never> | undefined
  let closed = false
  const encode = (texts: readonly string[]) => {
    asked.push([...texts])
    return new Promise<Result<Float32Array[]>>((resolve) => finish.push(() => resolve(failing ?? ok(texts.map((text) => Float32Array.from([text.length]))))))
  }
  const turn = async () => {
    finish.shift()!()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { encode, close: () => void (closed = true), asked, turn, failWith: (result: Result<never>) => void (failing = result), closed: () => closed }
}

it('[SG11] encodes what somebody waits for before what is for later, one after another', async () => {
  const encoder = anEncoder()
  const queue = new EncoderQueue(encoder)
  const first = queue.encode(['a'])
  const later = queue.encode(['bb'])
  const urgent = queue.encode(['ccc'], { urgent: true })
  await encoder.turn()
  await encoder.turn()
  await encoder.turn()
  expect(encoder.asked).toEqual([['a'], ['ccc'], ['bb']])
  expect((await Promise.all([first, later, urgent])).map((result) => result.ok && result.value[0]![0])).toEqual([1, 2, 3])
})

it('[SG11] remembers what is likely to be asked again', async () => {
  const encoder = anEncoder()
  const queue = new EncoderQueue(encoder)
  const asking = queue.encode(['a claim', 'another', 'a claim'], { remember: true })
  await encoder.turn()
  expect(await asking).toMatchObject({ ok: true })
  expect(await queue.encode(['another', 'a claim'], { remember: true })).toEqual(ok([Float32Array.from([7]), Float32Array.from([7])]))
  expect(encoder.asked).toEqual([['a claim', 'another']])
  expect([queue.knows('another'), queue.knows('a third')]).toEqual([true, false])
})

it('[SG7] leaves out what nobody wants any more, and does not ask an encoder that does not run', async () => {
  const encoder = anEncoder()
  const queue = new EncoderQueue(encoder)
  const stop = new AbortController()
  const [running, waiting] = [queue.encode(['a']), queue.encode(['b'], { signal: stop.signal })]
  stop.abort()
  encoder.failWith(fail('no-encoder', 'The sentence encoder does not run here (no memory).'))
  await encoder.turn()
  expect(await running).toMatchObject({ ok: false, error: { code: 'no-encoder' } })
  expect(await waiting).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await queue.encode(['c'])).toMatchObject({ ok: false, error: { code: 'no-encoder' } })
  expect(encoder.asked).toEqual([['a']])
  queue.close()
  expect(encoder.closed()).toBe(true)
})
