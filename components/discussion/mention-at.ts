/** The members whose names go on from an @ just before the caret, and the text with one of them put in. Null where there is none. */
export function mentionAt(text: string, caret: number, people: readonly string[]): { names: string[]; complete: (name: string) => string } | null {
  const typed = /(?:^|\s)@([\p{L}\p{N}'-]*)$/u.exec(text.slice(0, caret))
  if (!typed) return null
  const start = caret - typed[1]!.length
  const begun = typed[1]!.toLocaleLowerCase()
  const names = people.filter((name) => name.toLocaleLowerCase().startsWith(begun) && name.toLocaleLowerCase() !== begun).slice(0, 5)
  if (names.length === 0) return null
  return { names, complete: (name) => `${text.slice(0, start)}${name} ${text.slice(caret).replace(/^ /, '')}` }
}
