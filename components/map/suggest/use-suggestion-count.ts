'use client'

/** How many proposals wait for an answer, said on the button that opens them. */
export function useSuggestionCount(): number {
  return 0
}
