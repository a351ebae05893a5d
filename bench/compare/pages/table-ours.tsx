import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/inter/index.css'
import '../../../components/ui/tokens.css'
import '../../../components/ui/base.css'
import { createRoot } from 'react-dom/client'
import * as Y from 'yjs'
import { MapRoom } from '../../../components/map/map-room.tsx'
import { ToastProvider } from '../../../components/ui/toast.tsx'
import { applyCommandToDoc } from '../../../lib/collaboration/map-doc.ts'
import { openLocally } from '../../map/pages/local-live-map.ts'
import { openTable } from './measure-scroll.ts'
import { readData } from './read-data.ts'

/** The map's whole room at its table, on a live document that is already here. */
const { map } = await readData()
const doc = openLocally(map)
// Somebody else's copy.
const others = new Y.Doc()
Y.applyUpdate(others, Y.encodeStateAsUpdate(doc))
let update: Uint8Array | null = null
others.on('update', (made: Uint8Array) => (update = made))
window.location.hash = '#table'
openTable(
  {
    show: (root) => createRoot(root).render(
      <ToastProvider>
        <MapRoom mapId="bench" groupId="bench" user={{ id: 'ada', name: 'Ada' }} title={map.title} archived={false} role="editor" />
      </ToastProvider>,
    ),
    isReady: () => document.querySelector('[role="gridcell"]') !== null,
    frame: () => document.querySelector<HTMLElement>('[data-table-frame]')!,
    edit: (evidence, denies) => {
      update = null
      applyCommandToDoc(others, { type: 'set', on: 'evidence', id: evidence, changes: { stance: denies ? 'denies' : 'asserts', note: String(performance.now()) } })
      const made = update as Uint8Array | null
      return () => made && Y.applyUpdate(doc, made)
    },
  },
  [...map.evidence.values()].flatMap(({ id, stance }) => (stance === 'asserts' || stance === 'denies' ? [id] : [])),
)
