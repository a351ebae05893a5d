import type { RepairKind } from '../../lib/domain/document/canonical-text.ts'

/** What each kind of repair is called: one of them, and the list of them. */
export const repairNames: Record<RepairKind, { one: string; many: string }> = {
  'joined-word': { one: 'A word joined that a line’s end had cut', many: 'Words joined' },
  'restored-initial': { one: 'A large first letter put back', many: 'First letters put back' },
  'moved-block': { one: 'A piece moved to where it reads on', many: 'Pieces moved' },
  'joined-line': { one: 'A line joined to the next', many: 'Lines joined' },
  normalised: { one: 'A letter or blank written the usual way', many: 'Letters and blanks written the usual way' },
  'removed-invisible': { one: 'An invisible character taken out', many: 'Invisible characters taken out' },
  'by-hand': { one: 'Changed by hand', many: 'Changed by hand' },
  excluded: { one: 'A piece left out of the text', many: 'Pieces left out' },
}

const offers: Partial<Record<RepairKind, string>> = {
  'joined-word': 'Join this word?',
  'restored-initial': 'Put a first letter back?',
  'moved-block': 'Move this piece?',
  'joined-line': 'Set these two columns one after the other?',
  excluded: 'Leave this out of the text?',
}

export function offerWords(kind: RepairKind): string {
  return offers[kind] ?? 'Make this repair?'
}
