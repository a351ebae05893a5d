'use client'
import { useEffect } from 'react'
import type { SuggestionLedger } from './suggestion-ledger.ts'
import type { OpenSuggestions } from './use-open-suggestions.ts'

/** Takes what the server has of one's own suggestions into the ledger; what was asked for before its last word arrived is asked for again. */
export function useAdoption(ledger: SuggestionLedger | null, { rows, asked, reload }: OpenSuggestions, userId: string | undefined): void {
  useEffect(() => {
    if (!ledger || rows === null) return
    const own = rows.filter(({ by }) => by !== null && by.id === userId)
    const taken = ledger.adopt(own.map(({ id, commands, expects, sentence, at }) => ({ suggestion: { id, commands, expects, sentence }, at })), asked)
    if (taken) return
    const timer = setTimeout(reload, 400)
    return () => clearTimeout(timer)
  }, [ledger, rows, asked, userId, reload])
}
