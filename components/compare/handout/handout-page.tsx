'use client'
import { Printer } from 'lucide-react'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { useExport, type ExportControl } from '../../map/export/use-export.ts'
import { useMapRoom } from '../../map/state/map-room-context.tsx'
import { useAway } from '../../offline/network.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Segments } from '../../ui/segments.tsx'
import { useCompare } from '../compare-context.ts'
import { HandoutItems } from './handout-items.tsx'
import { HandoutSheet } from './handout-sheet.tsx'
import { HandoutText } from './handout-text.tsx'
import { useHandout } from './use-handout.ts'
import { WholeComparison } from './whole-comparison.tsx'
import styles from './handout-page.module.css'

/** One sheet that a facilitator prints and a group argues from, and the whole comparison as a file. */
export function HandoutPage() {
  const { mapId, sources } = useMapRoom()
  const { table, setPage } = useCompare()
  const { state, settings, set } = useHandout()
  const control = useExport(mapId, noted, 'comparison')
  const away = useAway()
  // What nobody cites is not in the map's files.
  const columns = table.columns.filter((column) => !('document' in column) || (sources.documents.get(column.document)?.key ?? null) !== null).map(({ id }) => id)
  if (state.kind === 'looking') return <p className={styles.looking} role="status">Looking for what the answers turn on …</p>
  if (state.kind === 'failed') return <EmptyState title="The handout could not be made">Load the page again. If it fails again, choose fewer texts in the table.</EmptyState>
  const { handout, laid } = state
  if (handout.items.length === 0)
    return (
      <EmptyState title="Nothing to argue from yet" actions={<Button onClick={() => setPage('table')}>To the table</Button>}>
        A handout sets side by side what two texts say for and against the same claim. No two of the texts in the table differ on anything yet: link passages to claims, or choose other texts.
      </EmptyState>
    )
  const items = handout.items.filter(({ id }) => laid.shown.includes(id))
  return (
    <div className={styles.page}>
      {/* It scrolls, so that keys must be able to. */}
      <div className={styles.desk} role="region" aria-label="The sheet" tabIndex={0}>
        <div className={styles.paper}>
          <HandoutSheet picture={laid.picture} />
        </div>
        <div className={styles.aside}>
          <HandoutText handout={handout} items={items} />
        </div>
      </div>
      <div className={styles.panel} role="region" aria-label="How the handout is made">
        <h2 className={styles.title}>One sheet to argue from</h2>
        <Segments label="Paper" value={settings.paper} options={[['a4', 'A4'], ['letter', 'Letter']]} onChange={(paper) => set({ paper })} />
        <div className={styles.row}>
          <Button look="primary" icon={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
            Print
          </Button>
          <Button disabled={away || control.state.kind === 'working'} onClick={() => control.start({ format: 'handout', columns, without: settings.without, paper: settings.paper })}>
            Save the PDF
          </Button>
        </div>
        <Working control={control} />
        <HandoutItems handout={handout} laid={laid} settings={settings} set={set} />
        <WholeComparison control={control} columns={columns} paper={settings.paper} />
        {away ? <Notice look="caution">There is no connection. Files are made on the server: print the sheet, or come back to this when you are connected again.</Notice> : null}
      </div>
      <Printed paper={settings.paper}>
        <HandoutSheet picture={laid.picture} />
      </Printed>
    </div>
  )
}

/** What came of a file is told beside the buttons, where one has just pressed. */
function noted() {}

function Working({ control: { state, cancel } }: { control: ExportControl }) {
  if (state.kind === 'idle') return null
  if (state.kind === 'working')
    return (
      <div className={styles.row} role="status">
        <progress max={100} value={state.share === undefined ? undefined : state.share * 100} aria-label="Being made" />
        <span>Being made …</span>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    )
  if (state.kind === 'failed') return <Notice look="error">{state.sentence}</Notice>
  return (
    <div role="status">
      <Notice look="good">
        {state.file.name} is saved.{state.file.losses.length > 0 ? ` ${state.file.losses.join(' ')}` : ''}
      </Notice>
    </div>
  )
}

/** Nothing of the page but the sheet, whichever way one prints. */
function Printed({ paper, children }: { paper: string; children: React.ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset.printing = 'handout'
    return () => {
      delete document.documentElement.dataset.printing
    }
  }, [])
  return createPortal(
    <div className={styles.printed} data-paper={paper}>
      {children}
    </div>,
    document.body,
  )
}
