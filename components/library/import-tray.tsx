'use client'
import { Check, CircleAlert, Clock, Copy, X } from 'lucide-react'
import { routes } from '../../lib/routes.ts'
import { progressShare, progressWords } from '../importing/send-source.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ImportReportView } from './import-report-view.tsx'
import { isUnderWay } from './use-imports.ts'
import type { ImportJob } from './use-imports.ts'
import styles from './import-tray.module.css'

interface Props {
  jobs: readonly ImportJob[]
  onCancel: (id: number) => void
  onRetry: (id: number) => void
  onClear: () => void
  /** Opens what is known of an imported text; null for whoever may not edit. */
  onEdit: ((documentId: string) => void) | null
}

/** What is being imported and what became of it, one line to a text. */
export function ImportTray({ jobs, onClear, ...rest }: Props) {
  if (jobs.length === 0) return null
  const left = jobs.filter(isUnderWay).length
  const title = left > 0 ? `Importing ${left === 1 ? 'one text' : `${left} texts`}` : 'Imported'
  return (
    <section className={styles.tray} aria-labelledby="imports">
      <header className={styles.head}>
        <h2 id="imports" className={styles.title}>
          {title}
        </h2>
        {left === 0 ? (
          <Button look="quiet" onClick={onClear}>
            Close
          </Button>
        ) : null}
      </header>
      <VisuallyHidden>
        <p role="status">{summaryOf(jobs)}</p>
      </VisuallyHidden>
      <ul className={styles.jobs}>
        {jobs.map((job) => (
          <li key={job.id} className={styles.job} data-state={job.state.kind}>
            <JobLine job={job} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function JobLine({ job, onCancel, onRetry, onEdit }: { job: ImportJob } & Pick<Props, 'onCancel' | 'onRetry' | 'onEdit'>) {
  const { state, name } = job
  const share = state.kind === 'running' ? progressShare(state.progress) : undefined
  return (
    <>
      <div className={styles.line}>
        <span className={styles.mark}>{markOf(job)}</span>
        <span className={styles.name}>
          {state.kind === 'done' ? state.document.title : name}
          <span className={styles.words}>{wordsOf(job)}</span>
        </span>
        {share === undefined ? null : <progress className={styles.progress} value={share} max={1} aria-label={`${state.kind === 'running' && state.progress.kind === 'sending' ? 'Sending' : 'Reading'} ${name}`} />}
        {isUnderWay(job) ? (
          <IconButton label={`Cancel ${name}`} onClick={() => onCancel(job.id)}>
            <X size={16} aria-hidden />
          </IconButton>
        ) : null}
        {state.kind === 'done' && onEdit ? (
          <Button look="quiet" onClick={() => onEdit(state.document.id)}>
            Edit details<VisuallyHidden> of {state.document.title}</VisuallyHidden>
          </Button>
        ) : null}
        {state.kind === 'done' && onEdit ? (
          <ButtonLink look="quiet" href={routes.correctDocument(state.document.id)}>
            Look it over<VisuallyHidden>: {state.document.title}</VisuallyHidden>
          </ButtonLink>
        ) : null}
        {state.kind === 'done' ? (
          <ButtonLink href={routes.document(state.document.id)}>
            Open<VisuallyHidden> {state.document.title}</VisuallyHidden>
          </ButtonLink>
        ) : null}
        {state.kind === 'already' ? <ButtonLink href={routes.document(state.documentId)}>Open it</ButtonLink> : null}
        {(state.kind === 'failed' && state.again) || state.kind === 'cancelled' ? <Button onClick={() => onRetry(job.id)}>Try again</Button> : null}
      </div>
      {state.kind === 'done' ? (
        <details className={styles.details}>
          <summary>What was done to it</summary>
          <ImportReportView report={state.report} />
        </details>
      ) : null}
    </>
  )
}

function markOf({ state }: ImportJob) {
  if (state.kind === 'done') return <Check size={16} aria-hidden className={styles.good} />
  if (state.kind === 'failed') return <CircleAlert size={16} aria-hidden className={styles.bad} />
  if (state.kind === 'already') return <Copy size={16} aria-hidden />
  if (state.kind === 'cancelled') return <X size={16} aria-hidden />
  if (state.kind === 'waiting') return <Clock size={16} aria-hidden />
  return <Spinner />
}

function wordsOf({ state, name }: ImportJob): string {
  switch (state.kind) {
    case 'waiting':
      return 'Waiting'
    case 'running':
      return progressWords(state.progress, name)
    case 'done': {
      const { repairs, leftOut, warnings } = state.report
      const out = leftOut.reduce((sum, reason) => sum + reason.count, 0)
      const joined = repairs.find((repair) => repair.kind === 'joined-word')?.count ?? 0
      const parts = [
        `${state.report.words.toLocaleString('en')} words`,
        out > 0 ? `${out} ${out === 1 ? 'piece' : 'pieces'} left out` : null,
        joined > 0 ? `${joined} cut ${joined === 1 ? 'word' : 'words'} joined` : null,
        warnings.length > 0 ? `${warnings.length} ${warnings.length === 1 ? 'thing' : 'things'} to check` : null,
      ]
      return parts.filter(Boolean).join(' · ')
    }
    case 'cancelled':
      return 'Cancelled; nothing was kept'
    default:
      return state.message
  }
}

function summaryOf(jobs: readonly ImportJob[]): string {
  const count = (kind: ImportJob['state']['kind']) => jobs.filter((job) => job.state.kind === kind).length
  const left = jobs.filter(isUnderWay).length
  if (left > 0) return `${jobs.length - left} of ${jobs.length} done`
  const parts = [[count('done'), 'imported'], [count('already'), 'already there'], [count('failed'), 'could not be imported'], [count('cancelled'), 'cancelled']] as const
  return parts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`).join(', ')
}
