'use client'
import { LibraryFailed } from '../../../../../components/library/library-failed.tsx'

export default function LibraryError({ reset }: { error: Error; reset: () => void }) {
  return <LibraryFailed onRetry={reset} />
}
