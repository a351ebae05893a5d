import type { CSSProperties, ReactNode } from 'react'
import { Sheet } from '../ui/sheet.tsx'
import { KeySheet } from './key-sheet.tsx'
import { OutlinePanel } from './outline-panel.tsx'
import { PageDialog } from './page-dialog.tsx'
import { PassagesSheet } from './passages-sheet.tsx'
import type { ReaderPassage } from './reader-types.ts'
import { RevisionsSheet } from './revisions-sheet.tsx'
import type { ReaderRoom } from './use-reader-room.ts'

interface Props {
  room: ReaderRoom
  hue: CSSProperties
  card: (passage: ReaderPassage, withWords: boolean) => ReactNode
  formBody: ReactNode
}

/** What opens over the page: on a phone nearly everything, on a desk the keys. */
export function ReaderSheets({ room, hue, card, formBody }: Props) {
  const { form } = room
  const chosen = room.chosen ? room.model.passage(room.chosen) : undefined
  return (
    <>
      {room.phone ? (
        <Sheet open={form !== null} onOpenChange={(open) => !open && room.closeForm()} title={form?.kind === 'link' ? 'Link to a claim' : 'New claim'}>
          {formBody}
        </Sheet>
      ) : null}
      <Sheet open={room.outlineSheet} onOpenChange={room.setOutlineSheet} title="Outline" side="left">
        <OutlinePanel room={room} />
      </Sheet>
      <PassagesSheet room={room} hue={hue} card={(passage) => card(passage, true)} />
      <RevisionsSheet open={room.revisionsOpen} onOpenChange={room.setRevisionsOpen} documentId={room.doc.id} shown={room.doc.revisionId} onShow={room.showRevision} />
      {room.pageOpen ? <PageDialog open onOpenChange={room.setPageOpen} pages={room.pages} onGo={(page) => room.goToOffset(page.start)} /> : null}
      {room.narrow ? (
        <Sheet open={chosen !== undefined && chosen.start !== null && !room.passagesSheet && form === null} onOpenChange={(open) => !open && room.choose(null)} title="Passage">
          {chosen ? <div style={hue}>{card(chosen, true)}</div> : null}
        </Sheet>
      ) : null}
      <KeySheet open={room.keysOpen} onOpenChange={room.setKeysOpen} />
    </>
  )
}
