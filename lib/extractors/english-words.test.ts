import { describe, expect, it } from 'vitest'
import { englishWords } from './english-words.ts'

describe('[IM37] the list of English words', () => {
  it('knows words and their forms, and no names, halves or other languages', () => {
    for (const word of ['fishwife', 'straightforward', 'exposures', 'comrade']) expect(englishWords.has(word), word).toBe(true)
    for (const word of ['', 'omrade', 'bestknown', 'shachtman', 'gerade']) expect(englishWords.has(word), word).toBe(false)
  })
})
