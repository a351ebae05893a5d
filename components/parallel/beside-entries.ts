import { rowIdOf } from '../../lib/domain/comparison/row.ts'
import type { PassageId } from '../../lib/domain/ids.ts'
import { routes } from '../../lib/routes.ts'
import type { ClaimLink } from '../reader/reader-types.ts'
import type { MenuEntry } from '../ui/menu.tsx'

/** From a text that is read alone to the same text beside others: one way for each map that cites it, at the claim of the chosen passage. */
export function besideEntries(document: string, links: readonly ClaimLink[], chosen: PassageId | null): MenuEntry[] {
  const maps = new Map(links.map((link) => [link.map, link.mapTitle]))
  return [...maps].map(([map, title]): MenuEntry => {
    const claim = links.find((link) => link.map === map && link.passage === chosen)?.claim
    return { kind: 'link', label: 'Read it beside other texts', hint: `In step by the claims of “${title}”.`, href: routes.sideBySide(map, { texts: [document], row: claim ? rowIdOf({ claim }) : null }) }
  })
}
