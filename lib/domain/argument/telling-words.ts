/** Words that stand in most sentences and tell none of them apart. */
export const smallWords: ReadonlySet<string> = new Set('a an and are as at be been but by can could did do does for from had has have he her his if in into is it its may might more most of on one only or our she should so some than that the their them then there these they this those to was we were what when which who whom whose why will with would you your'.split(' '))

/** Letters without case or accents; endings of English words that change nothing are off. */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** The words of folded text, plurals as their singular. */
export function wordsIn(folded: string): string[] {
  return folded.split(' ').filter(Boolean).flatMap((word) => (word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word))
}
