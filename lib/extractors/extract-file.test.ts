import { describe, expect, it } from 'vitest'
import { extractFile } from './extract-file.ts'

const bytes = new TextEncoder().encode('The lamp\n\nIt was lit at dusk and put out at dawn, and nobody had ever asked the keeper why it was done in that order.')

describe('[IM13] the worker', () => {
  it('reads a file and tells how far it is', async () => {
    const steps: string[] = []
    const result = await extractFile(bytes, 'lamp.txt', { onProgress: (step) => steps.push(step) })
    expect(result.ok && result.value.title?.value).toBe('The lamp')
    expect(steps).toEqual(['decoding', 'reading', 'cleaning'])
  })

  it('is killed when it takes too long', async () => {
    const endless = new TextEncoder().encode('*a'.repeat(60_000))
    const result = await extractFile(endless, 'stars.md', { timeLimit: 1_500 })
    expect(!result.ok && result.error.code).toBe('took-too-long')
  })

  it('is killed when it is no longer wanted', async () => {
    const controller = new AbortController()
    const result = extractFile(bytes, 'lamp.txt', { signal: controller.signal })
    controller.abort()
    expect(await result).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })

  it('may not use all the memory there is', async () => {
    const many = new TextEncoder().encode('a\n'.repeat(1_500_000))
    const result = await extractFile(many, 'many.txt', { memoryLimit: 60 })
    expect(!result.ok && result.error.code).toBe('too-much-memory')
  })

  it('[IM74] what is too large is refused before anything reads it', async () => {
    const result = await extractFile(new Uint8Array(200_000_000), 'many.txt')
    expect(!result.ok && result.error.code).toBe('file-too-large')
  })

  it('[IM74] a line of ten megabytes is read or stopped, with a sentence', async () => {
    const line = new TextEncoder().encode('The keepers lit the lamps at dusk. '.repeat(290_000))
    const result = await extractFile(line, 'line.txt', { timeLimit: 12_000 })
    expect(result.ok ? result.value.text.length : result.error.code).toEqual(result.ok ? line.length - 1 : 'took-too-long')
  }, 20_000)
})
