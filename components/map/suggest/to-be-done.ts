const verbs: Record<string, string> = {
  added: 'add', removed: 'remove', put: 'put', reworded: 'reword', wrote: 'write', changed: 'change', took: 'take', tagged: 'tag', untagged: 'untag', moved: 'move', renamed: 'rename', made: 'make', brought: 'bring',
}

/** What a command did, as the history says it, as what a suggestion would do: “added the claim …” is “add the claim …”. */
export function toBeDone(sentence: string): string {
  const [first = ''] = sentence.split(' ', 1)
  const said = verbs[first] === undefined ? sentence : `${verbs[first]}${sentence.slice(first.length)}`
  return said.replace(/ and made (\d+ changes?) more$/, ' and make $1 more')
}

/** Words as a sentence of their own. */
export function asSentence(words: string): string {
  const said = words.charAt(0).toUpperCase() + words.slice(1)
  return /[.!?…][’”]?$/.test(said) ? said : `${said}.`
}
