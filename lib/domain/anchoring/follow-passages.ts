import { anchorPassages } from './anchor-passages.ts'
import { makePassage, type PassageSelector } from '../document/make-passage.ts'
import type { Anchor } from '../document/passage.ts'

export interface PassageToFollow {
  /** As it was made; never rewritten. */
  selector: Required<PassageSelector>
  /** Where it stands on the revision that the new text is made from. */
  place: { start: number; end: number; settled: boolean } | null
}

export interface FollowedPassage extends Anchor {
  /** A person's word on where it stands was followed here. */
  settled: boolean
}

export interface FollowJob {
  /** The new text. */
  text: string
  /** The text that `place` speaks of. */
  from: string
  passages: readonly PassageToFollow[]
}

/**
 * [RV6] Where passages stand on a new text. A place that a person settled is followed by the words that stand there, whatever the
 * passage was made of; every other passage is looked for by its own words, and only where those do not tell, by the words and the
 * company at its place on the revision before.
 */
export function followPassages({ text, from, passages }: FollowJob, onProgress?: (done: number) => void): FollowedPassage[] {
  const anchors = anchorPassages(text, passages.map(({ selector, place }) => (place?.settled ? atPlace(from, place) : selector)), { onProgress })
  const unsure = passages.flatMap(({ place }, index) => (place && !isPlaced(anchors[index]!) ? [index] : []))
  const second = anchorPassages(text, unsure.map((index) => secondTry(from, passages[index]!)))
  const better = new Map(unsure.map((index, nth) => [index, second[nth]!]))
  return passages.map((passage, index) => {
    const first = anchors[index]!
    const again = better.get(index)
    const anchor = again && isPlaced(again) ? again : first
    return { ...named(text, passage.selector, anchor), settled: passage.place?.settled === true && anchor === first && isPlaced(first) }
  })
}

function atPlace(from: string, { start, end }: { start: number; end: number }): PassageSelector {
  const { exact, prefix, suffix } = makePassage(from, start, end)
  return { exact, prefix, suffix, start }
}

function secondTry(from: string, { selector, place }: PassageToFollow): PassageSelector {
  return place!.settled ? selector : atPlace(from, place!)
}

function isPlaced({ state }: Anchor): boolean {
  return state === 'exact' || state === 'moved'
}

/** `exact` means the very words at the very place of the selector itself, whichever way they were found. */
function named(text: string, { exact, prefix, suffix, start }: Required<PassageSelector>, anchor: Anchor): Anchor {
  if (!isPlaced(anchor)) return anchor
  const same = anchor.start === start && anchor.end === start + exact.length && text.startsWith(prefix + exact + suffix, start - prefix.length)
  return same ? { state: 'exact', start, end: start + exact.length, score: 1 } : { ...anchor, state: 'moved' }
}
