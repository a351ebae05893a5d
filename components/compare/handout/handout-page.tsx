'use client'
import { EmptyState } from '../../ui/empty-state.tsx'

export function HandoutPage() {
  return <EmptyState title="The handout" />
}
