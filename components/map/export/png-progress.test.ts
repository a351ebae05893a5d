import { expect, it } from 'vitest'
import { PngProgress } from './png-progress.ts'

function chunk(type: string, length: number): number[] {
  return [0, 0, length >> 8, length & 255, ...Buffer.from(type), ...Array.from({ length: length + 4 }, () => 73)]
}

it('[EX8] counts the strips of a picture as they come, however the file is cut into pieces', () => {
  const file = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...chunk('IHDR', 13), ...chunk('IDAT', 300), ...chunk('IDAT', 0), ...chunk('IDAT', 7), ...chunk('IEND', 0)])
  for (const size of [1, 5, 64, 1000]) {
    const progress = new PngProgress()
    for (let at = 0; at < file.length; at += size) progress.take(file.subarray(at, at + size))
    expect(progress.strips).toBe(3)
  }
})
