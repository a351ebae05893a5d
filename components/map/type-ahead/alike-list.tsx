'use client'
import { useEffect, useRef, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { shorten } from '../../../lib/domain/shorten.ts'
import { classNames } from '../../ui/class-names.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { outgoing } from '../commands/command-context.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { relationVerb, targetWords } from '../words/relation-words.ts'
import { placeUnder } from './place-under.ts'
import type { AlikeChoice } from './use-alike.ts'
import styles from './alike-list.module.css'

/** Under the field in which a new claim is written: the claims that are there already. It takes no focus. */
export function AlikeList({ id, field, alike }: { id: string; field: RefObject<HTMLTextAreaElement | null>; alike: AlikeChoice }) {
  const { live } = useMapRoom()
  const box = useRef<HTMLDivElement>(null)
  const open = alike.list.length > 0

  // The field moves with the canvas, so the list keeps up with it.
  useEffect(() => {
    if (!open) return
    let frame = 0
    const follow = () => {
      if (box.current && field.current) placeUnder(box.current, field.current.getBoundingClientRect())
      frame = requestAnimationFrame(follow)
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [open, field])

  return (
    <>
      <VisuallyHidden>
        <span aria-live="polite">{alike.announcement}</span>
      </VisuallyHidden>
      {open
        ? createPortal(
            <div ref={box} className={styles.box} data-over-canvas>
              <p className={styles.heading} id={`${id}-heading`}>
                On this map already <span className={styles.keys}><kbd>↓</kbd> to take one</span>
              </p>
              <ul id={id} role="listbox" aria-labelledby={`${id}-heading`} className={styles.list}>
                {alike.list.map((one, index) => (
                  <li
                    key={one.claim.id}
                    id={`${id}-${index}`}
                    role="option"
                    aria-selected={alike.at === index}
                    className={classNames(styles.option, alike.at === index && styles.chosen)}
                    onPointerDown={(event) => {
                      // The field keeps the focus: losing it would end the writing.
                      event.preventDefault()
                      event.stopPropagation()
                    }}
                    onClick={() => alike.take(one)}
                  >
                    <span className={styles.words}>{shorten(one.claim.text, 160)}</span>
                    <span className={styles.bears}>{one.score === 1 ? 'The same words. ' : ''}{bearsOn(live.map, one.claim.id)}</span>
                  </li>
                ))}
              </ul>
            </div>,
            document.body,
          )
        : null}
    </>
  )
}

function bearsOn(map: ArgumentMap, claim: string): string {
  const relation = outgoing(map, claim)
  return relation ? shorten(`${relationVerb(relation.kind, relation.target.relation !== undefined, relation.premises.length)} ${targetWords(map, relation.target)}`, 90) : 'bears on nothing yet'
}
