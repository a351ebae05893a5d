import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'

export function LibraryFailed({ onRetry }: { onRetry: () => void }) {
  return (
    <EmptyState title="The library could not be opened" actions={<Button onClick={onRetry}>Try again</Button>}>
      <p>Nothing is lost. Try again in a moment; if it stays so, tell whoever runs this site.</p>
    </EmptyState>
  )
}
