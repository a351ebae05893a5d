'use client'
import { EmptyState } from '../../ui/empty-state.tsx'

export function FindingsPage() {
  return <EmptyState title="What the table says" />
}
