'use client'
import { EmptyState } from '../../ui/empty-state.tsx'

export function GrantingPage() {
  return <EmptyState title="What follows if only one of them is granted" />
}
