'use client'
import { Plus } from 'lucide-react'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { relationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { MeaningSample } from '../canvas/meaning-sample.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { quoteClaim, relationVerb, targetWords } from '../words/relation-words.ts'
import styles from './inspector.module.css'

/** What bears on the claim and what it bears on, as sentences one can follow. */
export function RelationSentences({ claim }: { claim: Claim; panels: RoomPanels }) {
  const { live, selection, actions } = useMapRoom()
  const { map } = live
  const inwards = [...map.relations.values()].filter((relation) => relation.target.claim === claim.id)
  const outwards = [...map.relations.values()].filter((relation) => relation.premises.some((premise) => premise.claim === claim.id))

  const list = (title: string, relations: readonly Relation[], say: (relation: Relation) => string) =>
    relations.length === 0 ? null : (
      <section className={styles.section}>
        <h3 className={styles.sectionTitle}>{title}</h3>
        <ul className={styles.relations}>
          {relations.map((relation) => (
            <li key={relation.id}>
              <button type="button" className={styles.relation} onClick={() => selection.set([relation.id])}>
                <MeaningSample meaning={relationMeaning(relation)} />
                <span>{say(relation)}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    )

  return (
    <>
      {list(claim.kind === 'question' ? 'Answers' : 'What bears on it', inwards, (relation) =>
        sentence(`${relation.premises.map((premise) => quoteClaim(map, premise.claim)).join(' and ') || 'Something unsaid'} ${relationVerb(relation.kind, false, relation.premises.length)} it`),
      )}
      {list('What it bears on', outwards, (relation) => {
        const others = relation.premises.filter((premise) => premise.claim !== claim.id).map((premise) => quoteClaim(map, premise.claim, 60))
        const together = others.length > 0 ? `Together with ${others.join(' and ')} it ` : 'It '
        return sentence(`${together}${relationVerb(relation.kind, relation.target.relation !== undefined)} ${targetWords(map, relation.target)}`)
      })}
      {live.canEdit ? (
        <div className={styles.section}>
          <button
            type="button"
            className={styles.add}
            onClick={() => actions.addReason(claim.kind === 'question' ? 'answers' : 'supports', { claim: claim.id })}
          >
            <Plus size={14} aria-hidden /> {claim.kind === 'question' ? 'Add an answer' : 'Add a reason'}
          </button>
          {claim.kind === 'question' ? null : (
            <button type="button" className={styles.add} onClick={() => actions.addReason('attacks', { claim: claim.id })}>
              <Plus size={14} aria-hidden /> Add an objection
            </button>
          )}
        </div>
      ) : null}
    </>
  )
}

/** A quotation that ends in a mark of its own needs no full stop after it. */
function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[?!…]’$/.test(words) ? '' : '.'}`
}
