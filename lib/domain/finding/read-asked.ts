/** A word or a run of words that is looked for. */
export interface AskedTerm {
  text: string
  /** In quotation marks: just so, one after another. */
  quoted: boolean
  /** With a minus before it: what has it is left out. */
  not: boolean
}

/** More than anyone types; each costs a search. */
const most = 12
const longest = 80
/** Between words even without a space. A hyphen, a stroke, a dot or an apostrophe joins: what it joins stands together in texts too. */
const parting = /[<>()[\]{}|&!?*,;=+~^`´\\%$#§]+/u

/** [SE2] What was typed, in terms. Nothing but quotation marks and a minus has a meaning of its own, and an open quotation ends where the line does. */
export function readAsked(typed: string): AskedTerm[] {
  const terms: AskedTerm[] = []
  for (const [, minus, quoted, word] of typed.normalize('NFC').matchAll(/(?:(?<!\S)([-−–]))?(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu)) {
    for (const part of quoted === undefined ? word!.split(parting) : [quoted]) {
      const text = part.trim().slice(0, longest)
      if (!/[\p{L}\p{N}]/u.test(text)) continue
      const term = { text, quoted: quoted !== undefined, not: minus !== undefined }
      if (!terms.some((other) => other.text === text && other.not === term.not)) terms.push(term)
      if (terms.length === most) return terms
    }
  }
  return terms
}
