'use client'
import { ChangedWords } from '../changes/changed-words.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { MapCommand } from '../../../lib/domain/argument/map-command.ts'
import type { OpenSuggestion } from './suggesting.ts'
import styles from './suggestion-words.module.css'

/** The sentences that a suggestion rewords, as they were when it was made and as they would be. */
export function SuggestionWords({ suggestion: { suggestion } }: { suggestion: OpenSuggestion }) {
  const changed = rewordings(suggestion)
  if (changed.length === 0) return null
  return (
    <div className={styles.words}>
      {changed.map(({ id, before, after }) => (
        <p key={id}>
          <ChangedWords before={before} after={after} />
        </p>
      ))}
    </div>
  )
}

/** What stands there now beside what was suggested, where somebody else has been there since. */
export function NowAndSuggested({ suggestion: { suggestion, conflicts } }: { suggestion: OpenSuggestion }) {
  const { live } = useMapRoom()
  const torn = new Set(conflicts.map(({ command }) => command))
  const changed = rewordings({ ...suggestion, commands: suggestion.commands.filter((_, index) => torn.has(index)) })
  return changed.map(({ id, before, after }) => {
    const now = live.stored.claims.get(id)
    if (!now || now.removed || now.text === before) return null
    return (
      <dl key={id} className={styles.beside}>
        <dt>Now</dt>
        <dd>{now.text}</dd>
        <dt>Suggested</dt>
        <dd>{after}</dd>
      </dl>
    )
  })
}

function rewordings({ commands, expects }: OpenSuggestion['suggestion']): { id: string; before: string; after: string }[] {
  const before = new Map(expects.flatMap((each) => (each.that === 'text' ? [[each.id, each.text] as const] : [])))
  return flat(commands).flatMap((command) => (command.type === 'edit-text' && before.has(command.id) ? [{ id: command.id, before: before.get(command.id)!, after: command.text }] : []))
}

function flat(commands: readonly MapCommand[]): MapCommand[] {
  return commands.flatMap((command) => (command.type === 'batch' ? flat(command.commands) : [command]))
}
