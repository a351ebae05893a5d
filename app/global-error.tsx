'use client'
import '../components/ui/tokens.css'
import '../components/ui/base.css'
import PageError from './error.tsx'

/** In place of everything, when even the frame of the pages fails. */
export default function GlobalError(props: { error: Error; reset: () => void }) {
  return (
    <html lang="en" data-theme="light">
      <head>
        <title>Sic et Non</title>
      </head>
      <body>
        <PageError {...props} />
      </body>
    </html>
  )
}
