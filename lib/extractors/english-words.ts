import { readFileSync } from 'node:fs'
import listFile from 'word-list'
import type { Lexicon } from '../domain/importing/lexicon.ts'

let list: ReadonlySet<string> | null = null

/** [IM37] Some 270,000 English words. The list is read when it is first asked for, which only a text in English does. */
export const englishWords: Lexicon = {
  has(word) {
    list ??= new Set(readFileSync(listFile, 'latin1').split('\n'))
    return list.has(word)
  },
}
