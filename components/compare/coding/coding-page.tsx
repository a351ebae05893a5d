'use client'
import { EmptyState } from '../../ui/empty-state.tsx'

export function CodingPage() {
  return <EmptyState title="Reading apart, then together" />
}
