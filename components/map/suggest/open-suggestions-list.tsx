'use client'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useSuggestionsHere } from './use-suggestions-here.ts'
import { useAskedForReason } from './use-asked-for-reason.ts'
import { showSuggestion } from './show-suggestion.ts'
import { suggestions } from './suggest-words.ts'
import { SuggestionItem } from './suggestion-item.tsx'
import type { OpenSuggestion } from './suggesting.ts'
import styles from './suggestions-panel.module.css'

/** Open suggestions by author. `j` and `k` walk them, `a` accepts, `x` rejects. */
export function OpenSuggestionsList() {
  const room = useMapRoom()
  const { suggesting } = room
  const { open, mayDecide, chosen } = suggesting
  const list = useRef<HTMLDivElement>(null)
  const panel = useRef<HTMLElement>(null)
  const { at } = useSuggestionsHere()
  const first = useRef(at?.suggestion.id ?? null)
  // The keys work at once: on the suggestion for what is chosen on the map.
  useEffect(() => {
    if (first.current !== null && chosen === null) suggesting.choose(first.current)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when it is opened
  }, [])
  // Where they come later than the panel, it has the focus for them.
  const known = open !== null
  useEffect(() => {
    if (!known) return
    panel.current = list.current?.closest<HTMLElement>('[data-side-panel]') ?? panel.current
    if (panel.current !== null && panel.current === document.activeElement) list.current?.querySelector<HTMLElement>('[data-suggestion]')?.focus()
  }, [known])
  const reason = useAskedForReason()
  const toast = useToast()
  if (open === null) return suggesting.problem ? null : <p className={styles.quiet}>Asking for them…</p>
  if (open.length === 0) return <Nothing />

  const authors = byAuthor(open)
  const inOrder = authors.flatMap((author) => author.list)

  function go(step: number) {
    const index = inOrder.findIndex(({ suggestion }) => suggestion.id === chosen)
    const next = inOrder[index < 0 ? (step > 0 ? 0 : inOrder.length - 1) : Math.min(inOrder.length - 1, Math.max(0, index + step))]
    if (next) take(next)
  }

  function take(next: OpenSuggestion) {
    showSuggestion(room, next)
    list.current?.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(next.suggestion.id)}"]`)?.focus()
  }

  /** Answers it and goes on to the next, so that one can go through them all without looking for the place again. */
  async function answer(done: Promise<boolean>, about: OpenSuggestion) {
    const index = inOrder.indexOf(about)
    const next = inOrder[index + 1] ?? inOrder[index - 1]
    if (!(await done)) return
    if (next) take(next)
    else panel.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (target.closest('input, textarea') || event.ctrlKey || event.metaKey || event.altKey) return
    const at = inOrder.find(({ suggestion }) => suggestion.id === chosen)
    if (event.key === 'j' || event.key === 'ArrowDown') go(1)
    else if (event.key === 'k' || event.key === 'ArrowUp') go(-1)
    else if (event.key === 'a' && at && mayDecide && at.conflicts.length === 0 && !suggesting.deciding.has(at.suggestion.id)) void answer(suggesting.accept(at.suggestion.id), at)
    else if (event.key === 'x' && at && mayDecide) reason.ask(at.suggestion.id)
    else return
    event.preventDefault()
  }

  async function acceptAll(author: Author) {
    let accepted = 0
    for (const { suggestion, conflicts } of author.list) if (conflicts.length === 0 && (await suggesting.accept(suggestion.id, undefined, true))) accepted++
    const left = author.list.length - accepted
    toast.show({ message: `Accepted ${suggestions(accepted)} by ${author.name}.${left > 0 ? ` ${left === 1 ? 'One does' : `${left} do`} not fit the map and ${left === 1 ? 'is' : 'are'} still open.` : ''}` })
  }

  return (
    <div ref={list} className={styles.groups} onKeyDown={onKeyDown}>
      {mayDecide ? (
        <p className={styles.keys}>
          <kbd>J</kbd> <kbd>K</kbd> to walk, <kbd>A</kbd> to accept, <kbd>X</kbd> to reject
        </p>
      ) : null}
      {authors.map((author) => (
        <section key={author.id ?? ''} aria-label={`Suggestions by ${author.name}`}>
          <header className={styles.author}>
            <Avatar name={author.name} colour={author.list[0]!.by.colour} title="" />
            <h3>
              {author.own ? 'You' : author.name} ({author.list.length})
            </h3>
            {mayDecide && author.list.length > 1 ? (
              <Button look="quiet" onClick={() => void acceptAll(author)}>
                Accept all
              </Button>
            ) : null}
          </header>
          <ul className={styles.list}>
            {author.list.map((one) => (
              <SuggestionItem key={one.suggestion.id} one={one} reason={reason} onAnswer={(done) => void answer(done, one)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Nothing() {
  const { suggesting } = useMapRoom()
  const { mode, modes, mayDecide } = suggesting
  if (mode === 'suggesting') return <p className={styles.quiet}>Nothing is suggested yet. Add a claim, reword one, link a passage: what you do on the map becomes a suggestion, one for each step.</p>
  if (modes.includes('suggesting') && !mayDecide) {
    return (
      <div className={styles.empty}>
        <p>Nothing is suggested for this map. You can suggest changes to it, and an editor accepts or rejects them one by one.</p>
        <Button onClick={() => suggesting.setMode('suggesting')}>Suggest changes</Button>
      </div>
    )
  }
  if (mayDecide) return <p className={styles.quiet}>Nothing waits for an answer. Commenters of the group can suggest changes to this map, and you accept or reject them here, one by one.</p>
  return <p className={styles.quiet}>Nothing is suggested for this map{suggesting.archived ? ', and it is archived: nothing can be suggested for it now' : ''}.</p>
}

interface Author {
  id: string | null
  name: string
  own: boolean
  list: OpenSuggestion[]
}

/** In the order of each author's oldest. */
function byAuthor(open: readonly OpenSuggestion[]): Author[] {
  const authors = new Map<string | null, Author>()
  for (const one of open) {
    const { id, name } = one.by
    const author = authors.get(id) ?? { id, name, own: one.own, list: [] }
    author.list.push(one)
    authors.set(id, author)
  }
  return [...authors.values()]
}
