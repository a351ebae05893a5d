'use client'
import { Plus, Trash2, X } from 'lucide-react'
import { relationKinds, pairKinds, type Relation, type RelationKind } from '../../../lib/domain/argument/relation.ts'
import { relationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { MeaningSample } from '../canvas/meaning-sample.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { quoteClaim, relationName, relationSentence } from '../words/relation-words.ts'
import { EvidenceList } from './evidence-list.tsx'
import { HeldField } from './held-field.tsx'
import styles from './inspector.module.css'

export function RelationDetails({ relation, panels }: { relation: Relation; panels: RoomPanels }) {
  const { live, actions, selection } = useMapRoom()
  const { map, canEdit } = live
  const onRelation = relation.target.relation !== undefined
  const set = (changes: Partial<Record<string, unknown>>) => actions.run({ type: 'set', on: 'relation', id: relation.id, changes })
  const reasoned = relation.kind === 'supports' || relation.kind === 'attacks'
  const about = [...map.relations.values()].filter((other) => other.target.relation === relation.id)
  return (
    <div className={styles.details}>
      <p className={styles.sentence}>{relationSentence(map, relation)}</p>
      <section className={styles.section}>
        <h3 className={styles.sectionTitle}>{relation.premises.length > 1 ? 'Premises, needed together' : 'Premise'}</h3>
        {relation.premises.map((premise) => (
          <div key={premise.claim} className={styles.premise}>
            <button type="button" className={styles.relation} onClick={() => selection.set([premise.claim])}>
              {quoteClaim(map, premise.claim, 140)}
            </button>
            {canEdit && relation.premises.length > 1 ? (
              <IconButton
                label="Take this premise out"
                onClick={() => actions.run({ type: 'set-premise', relation: relation.id, claim: premise.claim, premise: null })}
              >
                <X size={14} aria-hidden />
              </IconButton>
            ) : null}
          </div>
        ))}
        {canEdit && reasoned ? (
          <button type="button" className={styles.add} onClick={() => actions.addPremise(relation.id)}>
            <Plus size={14} aria-hidden /> Add a premise that is needed too
          </button>
        ) : null}
      </section>
      <EvidenceList target={{ relation: relation.id }} panels={panels} definition={false} inference={reasoned} />
      {about.length > 0 ? (
        <section className={styles.section}>
          <h3 className={styles.sectionTitle}>What bears on this step</h3>
          {about.map((other) => (
            <button key={other.id} type="button" className={styles.relation} onClick={() => selection.set([other.id])}>
              <MeaningSample meaning={relationMeaning(other)} />
              <span>{relationSentence(map, other)}</span>
            </button>
          ))}
        </section>
      ) : null}
      <section className={styles.section}>
        <Select
          label="Kind"
          disabled={!canEdit}
          value={relation.kind}
          options={kindsFor(relation).map((kind) => ({ value: kind, label: relationName(kind, onRelation) }))}
          onChange={(event) => set({ kind: event.target.value as RelationKind })}
        />
        {reasoned ? (
          <HeldField label="Scheme (how it argues)" value={relation.scheme ?? ''} disabled={!canEdit} onKeep={(scheme) => set({ scheme: scheme || null })} />
        ) : null}
        <HeldField label="Note" value={relation.note ?? ''} disabled={!canEdit} long onKeep={(note) => set({ note: note || null })} />
      </section>
      {canEdit ? (
        <div className={styles.section}>
          {reasoned || relation.kind === 'answers' ? (
            <>
              <button type="button" className={styles.add} onClick={() => actions.addReason('attacks', { relation: relation.id })}>
                <Plus size={14} aria-hidden /> Undercut it: why the step does not follow
              </button>
              <button type="button" className={styles.add} onClick={() => actions.addReason('supports', { relation: relation.id })}>
                <Plus size={14} aria-hidden /> Back it: why the step does follow
              </button>
            </>
          ) : null}
          <Button look="quiet" className={styles.remove} icon={<Trash2 size={15} aria-hidden />} onClick={() => actions.remove([relation.id])}>
            Remove
          </Button>
        </div>
      ) : null}
    </div>
  )
}

/** Pairs join one claim to one claim; nothing but support and attack bears on a relation. */
function kindsFor(relation: Relation): readonly RelationKind[] {
  if (relation.target.relation !== undefined) return ['supports', 'attacks']
  return relation.premises.length === 1 ? relationKinds : relationKinds.filter((kind) => !(pairKinds as readonly string[]).includes(kind))
}
