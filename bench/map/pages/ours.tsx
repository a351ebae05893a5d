import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/inter/index.css'
import '../../../components/ui/tokens.css'
import '../../../components/ui/base.css'
import { createRoot } from 'react-dom/client'
import * as Y from 'yjs'
import { MapRoom } from '../../../components/map/map-room.tsx'
import { ToastProvider } from '../../../components/ui/toast.tsx'
import { applyCommandToDoc } from '../../../lib/collaboration/map-doc.ts'
import { openPage } from './open-page.ts'
import { openLocally } from './local-live-map.ts'

/** The map's whole room as the program shows it, on a live document that is already here. */
void openPage((map) => {
  const doc = openLocally(map)
  const { title } = map
  let update: Uint8Array | null = null
  // Somebody else's copy: made when they first write, so that it is not counted as the room's.
  let others: Y.Doc | null = null
  const remote = () => {
    if (others) return others
    others = new Y.Doc()
    Y.applyUpdate(others, Y.encodeStateAsUpdate(doc))
    others.on('update', (made: Uint8Array) => (update = made))
    return others
  }
  return {
    show: (root) => createRoot(root).render(
      <ToastProvider>
        <MapRoom mapId="bench" groupId="bench" user={{ id: 'ada', name: 'Ada' }} title={title} archived={false} role="editor" />
      </ToastProvider>,
    ),
    isReady: () => document.querySelector('.react-flow__node-claim, [data-painted]') !== null,
    pane: () => document.querySelector('.react-flow__pane')!,
    fit: () => document.querySelector<HTMLButtonElement>('[aria-label^="See the whole map"]')!.click(),
    edit: (claim, text) => {
      applyCommandToDoc(remote(), { type: 'edit-text', id: claim, text })
      const made = update!
      update = null
      return () => Y.applyUpdate(doc, made)
    },
  }
})
