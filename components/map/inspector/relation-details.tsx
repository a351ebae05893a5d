'use client'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import type { Relation, RelationKind } from '../../../lib/domain/argument/relation.ts'
import { kindsFor } from '../../../lib/domain/argument/retarget.ts'
import { findQuestion } from '../../../lib/domain/argument/schemes/find-scheme.ts'
import { relationMeaning } from '../../../lib/domain/layout/relation-meaning.ts'
import { Select } from '../../ui/select.tsx'
import { MeaningSample } from '../canvas/meaning-sample.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { StepStanding } from '../standing/standing-details.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { relationName, relationSentence } from '../words/relation-words.ts'
import { CriticalQuestions } from './critical-questions.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { HeldField } from './held-field.tsx'
import { OptionalFields } from './optional-fields.tsx'
import { PremiseList } from './premise-list.tsx'
import { RemoveThing } from './remove-thing.tsx'
import { SchemeField } from './scheme-field.tsx'
import { TargetField } from './target-field.tsx'
import { WeightField } from './weight-field.tsx'
import styles from './inspector.module.css'

export function RelationDetails({ relation, panels }: { relation: Relation; panels: RoomPanels }) {
  const { live, actions, selection } = useMapRoom()
  const { map, canEdit } = live
  const onRelation = relation.target.relation !== undefined
  const set = (changes: { kind?: RelationKind; weight?: number | null; note?: string | null }) => actions.run({ type: 'set', on: 'relation', id: relation.id, changes })
  const reasoned = relation.kind === 'supports' || relation.kind === 'attacks'
  const about = [...map.relations.values()].filter((other) => other.target.relation === relation.id)
  const kinds = useMemo(() => [...new Set([relation.kind, ...kindsFor(map, relation)])], [map, relation])
  const asked = relation.asks && map.relations.get(relation.asks.relation)
  const question = asked && findQuestion(asked.scheme, relation.asks!.question)
  return (
    <div className={styles.details} data-details={relation.id}>
      <p className={styles.sentence}>{relationSentence(map, relation)}</p>
      <StepStanding relation={relation.id} />
      {question ? (
        <button type="button" className={styles.relation} onClick={() => selection.set([asked.id])}>
          <span>
            {relation.kind === 'supports' ? 'It answers: ' : 'It asks: '}
            {question.words}
          </span>
        </button>
      ) : null}
      <section className={styles.section}>
        <Select
          label="Meaning"
          disabled={!canEdit || kinds.length < 2}
          value={relation.kind}
          options={kinds.map((kind) => ({ value: kind, label: relationName(kind, onRelation) }))}
          onChange={(event) => set({ kind: event.target.value as RelationKind })}
        />
      </section>
      <PremiseList relation={relation} />
      <TargetField relation={relation} />
      {reasoned ? <SchemeField relation={relation} /> : null}
      <CriticalQuestions relation={relation} />
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
      {canEdit && (reasoned || relation.kind === 'answers') ? (
        <section className={styles.section}>
          <button type="button" className={styles.add} onClick={() => actions.addReason('attacks', { relation: relation.id })}>
            <Plus size={14} aria-hidden /> Undercut it: why the step does not follow
          </button>
          <button type="button" className={styles.add} onClick={() => actions.addReason('supports', { relation: relation.id })}>
            <Plus size={14} aria-hidden /> Back it: why the step does follow
          </button>
        </section>
      ) : null}
      <OptionalFields
        disabled={!canEdit}
        fields={[
          { key: 'note', words: 'Note', set: Boolean(relation.note), field: <HeldField label="Note" value={relation.note ?? ''} disabled={!canEdit} long onKeep={(note) => set({ note: note || null })} /> },
          ...(reasoned ? [{ key: 'weight', words: 'Weight', set: relation.weight !== undefined, field: <WeightField weight={relation.weight} disabled={!canEdit} onKeep={(weight) => set({ weight })} /> }] : []),
        ]}
      />
      {canEdit ? <RemoveThing ids={selection.ids} /> : null}
    </div>
  )
}
