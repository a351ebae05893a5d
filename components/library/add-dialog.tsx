'use client'
import { SourceForm } from '../importing/source-form.tsx'
import type { ImportSource } from '../importing/send-source.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface Props {
  kind: 'paste' | 'url' | null
  onClose: () => void
  onImport: (source: ImportSource) => void
  onLookOver: (source: ImportSource) => void
}

/** A text from the clipboard or from the web. */
export function AddDialog({ kind, onClose, onImport, onLookOver }: Props) {
  return (
    <Dialog open={kind !== null} onOpenChange={(open) => !open && onClose()} title={kind === 'url' ? 'A text from the web' : 'Paste a text'} wide>
      {kind ? (
        <SourceForm
          key={kind}
          kinds={[kind]}
          titled
          action="Import"
          onSource={(source) => {
            onImport(source)
            onClose()
          }}
          also={(submit) => (
            <>
              <Button onClick={onClose}>Cancel</Button>
              <Button onClick={() => submit(onLookOver)}>Look over before saving</Button>
            </>
          )}
        />
      ) : null}
    </Dialog>
  )
}
