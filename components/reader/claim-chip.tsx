import Link from 'next/link'
import { routes } from '../../lib/routes.ts'
import { stanceGlyphs } from './claim-glyph.ts'
import type { ClaimLink } from './reader-types.ts'
import styles from './passage-card.module.css'

/** A claim that a passage is evidence for; it opens the map there. */
export function ClaimChip({ link }: { link: ClaimLink }) {
  const { glyph, word } = stanceGlyphs[link.stance]
  const name = `${word}${link.settled ? '' : ' (not settled yet)'}: ${link.claimText}`
  return (
    <Link href={link.claim ? routes.claimOnMap(link.map, link.claim) : routes.map(link.map)} className={styles.chip} data-stance={link.stance} data-settled={link.settled} title={`On the map “${link.mapTitle}”`} aria-label={name}>
      <span className={styles.glyph} aria-hidden>
        {glyph}
      </span>
      <span className={styles.claim}>{link.claimText}</span>
    </Link>
  )
}
