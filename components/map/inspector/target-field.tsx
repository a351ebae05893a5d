'use client'
import { Pencil } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import { retarget } from '../../../lib/domain/argument/retarget.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { targetWords } from '../words/relation-words.ts'
import { ChoiceField } from './choice-field.tsx'
import { targetChoices } from './thing-choices.ts'
import styles from './inspector.module.css'

/** What a relation bears on, and the way to let it bear on something else. */
export function TargetField({ relation }: { relation: Relation }) {
  const { live, actions, selection } = useMapRoom()
  const toast = useToast()
  const { map, canEdit } = live
  const [choosing, setChoosing] = useState(false)
  const choices = useMemo(() => (choosing ? targetChoices(map, relation) : []), [choosing, map, relation])
  return (
    <section className={styles.section} data-field="target">
      <h3 className={styles.sectionTitle}>What it bears on</h3>
      <div className={styles.premise}>
        <button type="button" className={styles.relation} onClick={() => selection.set([relation.target.claim ?? relation.target.relation])}>
          {targetWords(map, relation.target)}
        </button>
        {canEdit ? (
          <IconButton label="Let it bear on something else" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            <Pencil size={14} aria-hidden />
          </IconButton>
        ) : null}
      </div>
      {choosing ? (
        <ChoiceField
          label="Let it bear on"
          labelHidden
          autoFocus
          placeholder="A claim, or a step"
          choices={choices}
          onClose={() => setChoosing(false)}
          onChoose={(id) => {
            const ways = retarget(map, relation, map.claims.has(id) ? { claim: id } : { relation: id })
            if (ways.ok) actions.run(ways.value[0]!.command)
            else toast.show({ message: ways.error.message })
          }}
        />
      ) : null}
    </section>
  )
}
