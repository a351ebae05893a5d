'use client'
import { ChevronLeft, ChevronRight, ListTree, Map as MapIcon } from 'lucide-react'
import Link from 'next/link'
import type { RowStanding } from './row-standing.ts'
import type { Row } from '../../lib/domain/comparison/row.ts'
import { routes } from '../../lib/routes.ts'
import { useMapRoom } from '../map/state/map-room-context.tsx'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import type { SideBySide } from './use-side-by-side.ts'
import styles from './claim-strip.module.css'

const standingWords: Record<RowStanding, string> = { parted: 'Here they part', shared: 'This they share', one: 'One of them takes a side', none: 'None of them takes a side' }

interface Props {
  side: SideBySide
  listOpen: boolean
  onList: () => void
  onGo: (wanted: RowStanding, by: 1 | -1) => void
}

/** The claim at which the texts are read, and the way to the next over which they part, or that they share. */
export function ClaimStrip({ side, listOpen, onList, onGo }: Props) {
  const { mapId } = useMapRoom()
  const { row, standings, comparison } = side
  const standing = row ? standings.get(row.id) : undefined
  const claim = row?.target.claim
  return (
    <div className={styles.strip}>
      <Button look="secondary" icon={<ListTree size={16} aria-hidden />} aria-expanded={listOpen} onClick={onList} className={styles.list}>
        <span className={styles.listWords}>Claims</span>
      </Button>
      <div className={styles.claim}>
        {row ? (
          <>
            <h2 className={styles.words} data-kind={row.kind} title={row.words}>
              {row.words || 'A claim without words'}
            </h2>
            <p className={styles.standing} data-standing={standing}>
              {standing ? standingWords[standing] : null}
              {claim === undefined ? null : (
                <Link href={routes.claimOnMap(mapId, claim)} className={styles.map}>
                  <MapIcon size={13} aria-hidden /> Show on the map
                </Link>
              )}
            </p>
          </>
        ) : (
          <p className={styles.none}>{comparison.rows.length === 0 ? 'The map has no claims yet.' : 'Choose a claim: each text goes to what it says there.'}</p>
        )}
      </div>
      <div className={styles.ways}>
        <Way wanted="parted" words="Disagreement" keys="D" side={side} onGo={onGo} />
        <Way wanted="shared" words="Shared" keys="S" side={side} onGo={onGo} />
      </div>
    </div>
  )
}

function Way({ wanted, words, keys, side, onGo }: { wanted: 'parted' | 'shared'; words: string; keys: string; side: SideBySide; onGo: Props['onGo'] }) {
  const rows = rowsThat(side, wanted)
  const at = rows.findIndex(({ id }) => id === side.row?.id)
  const name = wanted === 'parted' ? 'disagreement' : 'shared claim'
  const alone = rows.length === 0 || (rows.length === 1 && at === 0)
  return (
    <span className={styles.way} role="group" aria-label={words} data-standing={wanted}>
      <IconButton label={`Previous ${name}`} keys={`Shift ${keys}`} disabled={alone} onClick={() => onGo(wanted, -1)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <span className={styles.wayWords}>
        {words} <span className={styles.count}>{at >= 0 ? `${at + 1} of ${rows.length}` : rows.length}</span>
      </span>
      <IconButton label={`Next ${name}`} keys={keys} disabled={alone} onClick={() => onGo(wanted, 1)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </span>
  )
}

function rowsThat({ comparison, standings }: SideBySide, wanted: RowStanding): readonly Row[] {
  return comparison.rows.filter(({ id }) => standings.get(id) === wanted)
}
