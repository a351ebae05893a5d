/** What a title is not cut off behind: somebody would wait for the rest. */
const leadsOn = new Set(
  'a an the this that of on in at to for from by with without about into under over between against and or but nor as than if when his her its their our my your is are was were be been not no der die das den dem des ein eine und oder von vom zu zur zum im am auf für mit aus bei le la les de du et ou un une à au aux en sur pour par dans il lo gli di del della e da el los las y o por con'.split(' '),
)

const most = 5

/**
 * A title as one would say it aloud: whole where it is short, else its main title, else its first words up to where one can stop,
 * with “…”. “On the mass organisations and the tasks of the day” is “On the mass organisations…”.
 */
export function shortTitle(title: string): string {
  const whole = title.replace(/^Exposition:\s*/i, '').trim()
  const words = whole.split(/\s+/)
  if (words.length <= most) return capital(words.join(' '))
  const main = whole.split(/\s*[:;]\s+|\s+[–—]\s+|\s+(?=\()/u)[0]!.split(/\s+/)
  if (main.length > 1 && main.length <= most) return capital(main.join(' '))
  let end = Math.min(most, main.length)
  while (end > 0 && isOpen(main[end - 1]!)) end--
  // Nothing but small words so far: on to the first that says something.
  if (end < 2) end = most + 1 + main.slice(most).findIndex((word) => !isOpen(word))
  return `${capital(main.slice(0, Math.max(end, 1)).join(' ').replace(/[,;:]$/u, ''))}…`
}

function isOpen(word: string): boolean {
  return leadsOn.has(word.toLowerCase())
}

function capital(words: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S+$/i.test(words) ? words : words.charAt(0).toUpperCase() + words.slice(1)
}
