'use client'
import { useMemo } from 'react'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { Target } from '../../../lib/domain/argument/relation.ts'
import { relationMeaning, type RelationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { MeaningSample } from '../canvas/meaning-sample.tsx'
import { relationVerb } from '../words/relation-words.ts'
import type { PreviewedPaste } from './preview-paste.ts'
import styles from './paste-panel.module.css'

const most = 200

interface Row {
  id: string
  depth: number
  text: string
  verb: string | null
  meaning: RelationMeaning | null
}

/** The claims as they will hang together, each with how it bears on the one above it. */
export function PastePreview({ preview, target }: { preview: PreviewedPaste | null; target: Target | undefined }) {
  const rows = useMemo(() => (preview ? rowsOf(preview.map) : []), [preview])
  return (
    <ol className={styles.preview} aria-label={target ? 'What it becomes, under what is chosen' : 'What it becomes'} tabIndex={0}>
      {rows.slice(0, most).map(({ id, depth, text, verb, meaning }) => (
        <li key={id} className={styles.row} style={{ paddingLeft: `${Math.min(depth, 12) * 14}px` }}>
          {meaning ? <MeaningSample meaning={meaning} /> : null}
          <span>
            {verb ? <em className={styles.verb}>{verb} </em> : null}
            {text}
          </span>
        </li>
      ))}
      {rows.length > most ? <li className={styles.row}>… and {rows.length - most} more.</li> : null}
    </ol>
  )
}

/** Every claim once, under the first thing it bears on. */
function rowsOf(map: ArgumentMap): Row[] {
  const under = new Map<string, { claim: string; verb: string; meaning: RelationMeaning }[]>()
  const bound = new Set<string>()
  const claimAt = (target: Target): string | undefined => target.claim ?? map.relations.get(target.relation)?.premises[0]?.claim
  for (const relation of map.relations.values()) {
    const above = claimAt(relation.target)
    if (above === undefined) continue
    for (const { claim } of relation.premises) {
      if (claim === above) continue
      const verb = relationVerb(relation.kind, relation.target.relation !== undefined, 1)
      const list = under.get(above) ?? []
      under.set(above, list)
      list.push({ claim, verb: relation.premises.length > 1 ? `with others ${verb}` : verb, meaning: relationMeaning(relation) })
      bound.add(claim)
    }
  }
  const rows: Row[] = []
  const seen = new Set<string>()
  const visit = (claim: string, depth: number, verb: string | null, meaning: RelationMeaning | null) => {
    if (seen.has(claim)) return
    seen.add(claim)
    rows.push({ id: claim, depth, text: map.claims.get(claim)?.text ?? '', verb, meaning })
    if (depth < 200) for (const child of under.get(claim) ?? []) visit(child.claim, depth + 1, child.verb, child.meaning)
  }
  for (const id of map.claims.keys()) if (!bound.has(id)) visit(id, 0, null, null)
  for (const id of map.claims.keys()) visit(id, 0, null, null)
  return rows
}
