/** Marks of quotations and lists one inside the other at the beginning of a line, and runs of marks that open something. */
const containers = /^(?:[ \t]{0,3}(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]?){60}/m
const openers = /\*{400}|_{400}|~{400}|(?:\[ ?){400}|(?:!\[){400}|(?:<){400}|(?:\*_|_\*){200}/

/** Markdown that no person wrote: its parser takes a time that grows with the square of the depth. Linear itself. */
export function nestsTooDeep(markdown: string): boolean {
  return containers.test(markdown) || openers.test(markdown)
}
