'use client'
import { useId, useLayoutEffect, type KeyboardEvent } from 'react'
import type { Claim } from '../../../lib/domain/argument/claim.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { AlikeList } from '../type-ahead/alike-list.tsx'
import { quickStepOf } from '../type-ahead/type-unseen.ts'
import { useAlike } from '../type-ahead/use-alike.ts'
import { claimPrompts } from '../words/claim-words.ts'
import { useClaimWords } from './use-claim-words.ts'
import styles from './claim-text-editor.module.css'

/** Writes a claim's words where they stand, and goes on to the next claim without leaving the keyboard. */
export function ClaimTextEditor({ claim, className }: { claim: Claim; className?: string }) {
  const { actions, live } = useMapRoom()
  const { field, write } = useClaimWords(claim)
  const alike = useAlike(claim)
  const listId = useId()

  useLayoutEffect(() => {
    const element = field.current
    if (!element) return
    element.focus({ preventScroll: true })
    element.setSelectionRange(element.value.length, element.value.length)
  }, [field])

  useLayoutEffect(() => {
    if (field.current) fit(field.current)
  }, [field, claim.text])

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    event.stopPropagation()
    // Enter then takes what the input method offers; some browsers say so by the code alone.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (alike.onKey(event)) {
      event.preventDefault()
      return
    }
    const step = quickStepOf(event)
    if (step) {
      event.preventDefault()
      goOn(event.currentTarget, step)
    } else if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && !event.altKey)) {
      event.preventDefault()
      giveFocusBack(event.currentTarget)
    }
  }

  function goOn(element: HTMLTextAreaElement, step: NonNullable<ReturnType<typeof quickStepOf>>) {
    const surface = element.closest<HTMLElement>('[data-map-surface]')
    const went = actions.writeNext(claim.id, step)
    // Where the next claim has a field of its own, keys typed before it is there go to the map, which keeps them.
    if (went && element.value.trim() !== '') surface?.focus({ preventScroll: true })
    // Tab is the way on for whoever only wanted to leave.
    else if (!went && step === 'reason') giveFocusBack(element)
  }

  return (
    <>
      <textarea
        ref={field}
        className={`${styles.field} ${className ?? ''} nodrag nopan nowheel`}
        defaultValue={claim.text}
        aria-label={`Words of the ${claim.kind}`}
        aria-describedby="writing-hints"
        aria-autocomplete="list"
        {...(alike.list.length > 0 ? { 'aria-controls': listId } : {})}
        {...(alike.at === null ? {} : { 'aria-activedescendant': `${listId}-${alike.at}` })}
        data-writes={claim.id}
        placeholder={claimPrompts[claim.kind]}
        rows={1}
        // It keeps the focus while the map is loaded anew; what is typed then goes nowhere, and is not shown as if it did.
        readOnly={!live.canEdit}
        onChange={(event) => {
          const sign = /^([-−–+])\s$/.exec(event.target.value)?.[1]
          // A sign before a new claim says whether it speaks for or against.
          if (sign && actions.turnBegun(claim.id, sign === '+' ? 'supports' : 'attacks')) event.target.value = ''
          write(event.target)
          fit(event.target)
        }}
        onBlur={(event) => {
          // Beside the canvas the outline may have taken over the same words.
          const next = event.relatedTarget as HTMLElement | null
          if (next?.dataset.writes !== claim.id) actions.endEdit(claim.id)
        }}
        onKeyDown={onKeyDown}
      />
      <AlikeList id={listId} field={field} alike={alike} />
    </>
  )
}

/** To the canvas or the outline that the field stands in, so that the next key is theirs. */
function giveFocusBack(element: HTMLElement): void {
  const surface = element.closest<HTMLElement>('[data-map-surface]')
  if (surface) surface.focus({ preventScroll: true })
  else element.blur()
}

/** As high as its words. */
function fit(element: HTMLTextAreaElement): void {
  element.style.height = '0'
  element.style.height = `${element.scrollHeight}px`
}
