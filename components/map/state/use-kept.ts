'use client'
import { useRef } from 'react'

/** The map given before, where nothing in it has changed since: what is worked out from it need not be worked out again. */
export function useKept<K, V>(next: ReadonlyMap<K, V>, same: (one: V, other: V) => boolean = Object.is): ReadonlyMap<K, V> {
  const last = useRef(next)
  if (last.current !== next && !sameEntries(last.current, next, same)) last.current = next
  return last.current
}

function sameEntries<K, V>(one: ReadonlyMap<K, V>, other: ReadonlyMap<K, V>, same: (one: V, other: V) => boolean): boolean {
  if (one.size !== other.size) return false
  for (const [key, value] of other) {
    const old = one.get(key)
    if (old === undefined || !same(old, value)) return false
  }
  return true
}
