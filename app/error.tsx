'use client'
import { NarrowPage } from '../components/account/narrow-page.tsx'
import { Button } from '../components/ui/button.tsx'

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <NarrowPage title="This page could not be shown" lead="What was saved is safe. Try again in a moment; if it stays so, tell whoever runs this site.">
      <Button onClick={reset}>Try again</Button>
    </NarrowPage>
  )
}
