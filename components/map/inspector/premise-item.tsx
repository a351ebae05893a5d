'use client'
import { Pencil, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Premise, Relation } from '../../../lib/domain/argument/relation.ts'
import { replacePremise } from '../../../lib/domain/argument/retarget.ts'
import { findScheme } from '../../../lib/domain/argument/schemes/find-scheme.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { quoteClaim } from '../words/relation-words.ts'
import { ChoiceField } from './choice-field.tsx'
import { HeldField } from './held-field.tsx'
import { premiseChoices } from './thing-choices.ts'
import styles from './inspector.module.css'

/** A premise: its words, its role in the scheme, and another claim in its place. */
export function PremiseItem({ relation, premise }: { relation: Relation; premise: Premise }) {
  const { live, actions, selection } = useMapRoom()
  const toast = useToast()
  const { map, canEdit } = live
  const [replacing, setReplacing] = useState(false)
  const choices = useMemo(() => (replacing ? premiseChoices(map, relation) : []), [replacing, map, relation])
  const { claim, role, ...rest } = premise
  const setRole = (next: string | undefined) => actions.run({ type: 'set-premise', relation: relation.id, claim, premise: next ? { ...rest, role: next } : rest })
  return (
    <div>
      <div className={styles.premise}>
        <button type="button" className={styles.relation} onClick={() => selection.set([claim])}>
          {quoteClaim(map, claim, 140)}
        </button>
        {canEdit ? (
          <>
            <IconButton label="Start from another claim" aria-expanded={replacing} onClick={() => setReplacing(!replacing)}>
              <Pencil size={14} aria-hidden />
            </IconButton>
            {relation.premises.length > 1 ? (
              <IconButton label="Take this premise out" onClick={() => actions.run({ type: 'set-premise', relation: relation.id, claim, premise: null })}>
                <X size={14} aria-hidden />
              </IconButton>
            ) : null}
          </>
        ) : null}
      </div>
      <RoleOf relation={relation} role={role} canEdit={canEdit} onChange={setRole} />
      {replacing ? (
        <ChoiceField
          label="Another claim in its place"
          labelHidden
          autoFocus
          placeholder="Another claim in its place"
          choices={choices}
          onClose={() => setReplacing(false)}
          onChoose={(id) => {
            const ways = replacePremise(map, relation, claim, id)
            if (ways.ok) actions.run(ways.value[0]!.command)
            else toast.show({ message: ways.error.message })
          }}
        />
      ) : null}
    </div>
  )
}

/** The scheme's roles to choose from; where there is no scheme, only a role that is there already. */
function RoleOf({ relation, role, canEdit, onChange }: { relation: Relation; role?: string; canEdit: boolean; onChange: (role: string | undefined) => void }) {
  const roles = findScheme(relation.scheme)?.premises ?? []
  const known = roles.find((other) => other.role === role)
  if (!canEdit) return role === undefined ? null : <p className={styles.quiet}>{known?.name ?? role}</p>
  if (roles.length === 0) return role === undefined && relation.scheme === undefined ? null : <HeldField label="Role of the premise" labelHidden placeholder="Its role, in a word" value={role ?? ''} onKeep={(words) => onChange(words || undefined)} />
  const own = role === undefined || known ? [] : [{ value: role, label: role }]
  return (
    <Select
      label="Role of the premise"
      labelHidden
      className={styles.role}
      value={role ?? ''}
      options={[{ value: '', label: 'No role in the scheme' }, ...roles.map(({ role: value, name }) => ({ value, label: name })), ...own]}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  )
}
