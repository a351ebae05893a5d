'use client'
import { EmptyState } from '../../ui/empty-state.tsx'

export function TermsPage() {
  return <EmptyState title="Who means what by a word" />
}
