'use client'
import { useMemo, useState } from 'react'
import { ownViews } from '../../../lib/domain/comparison/own-views.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { Select } from '../../ui/select.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { keep, readKept } from '../../map/room/kept-setting.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useCompare } from '../compare-context.ts'
import { GrantingAnswers } from './granting-answers.tsx'
import { GrantingList } from './granting-list.tsx'
import { grantingParts } from './granting-parts.ts'
import { chosenIn, grantable, type GrantingChoice } from './kept-choice.ts'
import { useGranting } from './use-granting.ts'
import styles from './granting-page.module.css'

const nobody = ''

/** Suppose that one text alone is right: what follows from what it says, and what does not. Two stand side by side. */
export function GrantingPage() {
  const { mapId } = useMapRoom()
  const { comparison } = useCompare().table
  const name = `sic-granting-${mapId}`
  const [kept, setKept] = useState(() => readKept(name))
  const choice = useMemo(() => chosenIn(comparison, kept), [comparison, kept])
  // What was chosen for them stays, whatever others write meanwhile.
  if (kept === null && choice) setKept(JSON.stringify(choice))
  function change(changes: Partial<GrantingChoice>) {
    const next = JSON.stringify({ ...choice, ...changes })
    keep(name, next)
    setKept(next)
  }
  if (!choice || comparison.rows.length === 0) return <Invitation />
  return <Granting choice={choice} onChange={change} />
}

function Granting({ choice, onChange }: { choice: GrantingChoice; onChange: (changes: Partial<GrantingChoice>) => void }) {
  const { comparison } = useCompare().table
  const offered = grantable(comparison)
  const columns = useMemo(() => [choice.one, choice.beside].flatMap((id) => comparison.columns.find((column) => column.id === id) ?? []), [comparison, choice.one, choice.beside])
  const question = useMemo(() => ({ map: comparison.input.map, views: ownViews({ ...comparison, columns }) }), [comparison, columns])
  const { kind, known } = useGranting(question)
  const granted = columns.map((column) => known.get(column.id) ?? null)
  const isKnown = granted.some((own) => own !== null)
  const options = offered.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={styles.page}>
      <div className={styles.body}>
        <header className={styles.header}>
          <p className={styles.intro}>Suppose that one text is right in what it says, and grant nothing else. What follows from it, and what does it assert that does not?</p>
          <div className={styles.choices} role="group" aria-label="Whom to grant">
            <Select label="Grant only" value={choice.one} options={options} onChange={({ target }) => onChange(target.value === choice.beside ? { one: target.value, beside: choice.one } : { one: target.value })} />
            <Select label="Beside it, only" value={choice.beside ?? nobody} options={[{ value: nobody, label: 'no other' }, ...options.filter(({ value }) => value !== choice.one)]} onChange={({ target }) => onChange({ beside: target.value === nobody ? null : target.value })} />
            <div className={styles.heard}>
              <p className={styles.heardLabel} aria-hidden>
                Inferences that count
              </p>
              <Segments
                label="Inferences that count"
                value={choice.inferences}
                options={[
                  ['own', 'Its own'],
                  ['everyone', 'Everyone’s'],
                ]}
                onChange={(inferences) => onChange({ inferences })}
              />
            </div>
          </div>
          <p className={styles.hint}>
            {choice.inferences === 'own' ? 'Only the steps from reasons to claims that the text takes itself.' : 'Every step on the map, whoever takes it, and the group’s own reconstructions.'}
          </p>
        </header>
        <p className={styles.state} role="status">
          {kind === 'working' && !isKnown ? (
            <>
              <Spinner /> Working out what follows …
            </>
          ) : null}
        </p>
        {kind === 'failed' ? <Notice look="error">What follows could not be worked out. Load the page again; the map itself is safe.</Notice> : null}
        {isKnown ? (
          <>
            <GrantingAnswers columns={columns} granted={granted} inferences={choice.inferences} />
            {grantingParts.map((part) => (
              <GrantingList key={part.key} part={part} columns={columns} granted={granted} inferences={choice.inferences} views={question.views} />
            ))}
          </>
        ) : null}
      </div>
    </div>
  )
}

function Invitation() {
  return (
    <EmptyState title="What follows if only one of them is right">
      <p>Link passages in which a text asserts or denies the map’s claims, and those in which it takes a step from one claim to another. Then each text can be granted alone, and what follows from it stands here.</p>
    </EmptyState>
  )
}
