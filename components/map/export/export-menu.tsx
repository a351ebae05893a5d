'use client'
import { Download } from 'lucide-react'
import { useCallback } from 'react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { useToast } from '../../ui/toast.tsx'
import { later } from '../../ui/later.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useExport, type ExportState } from './use-export.ts'

/** Only who takes a map away loads what draws one. */
const ExportPanel = later(() => import('./export-panel.tsx').then((module) => module.ExportPanel))

/** The map as a file: what is asked for, how far it is, and what the file could not hold, all in one small window at its button. */
export function ExportMenu({ panels }: { panels: Pick<RoomPanels, 'exporting' | 'setExporting'> }) {
  const { mapId } = useMapRoom()
  const toast = useToast()
  const { exporting, setExporting } = panels
  const onEnd = useCallback(
    (state: ExportState) => {
      if (exporting) return
      if (state.kind === 'done') toast.show({ message: `‘${state.file.name}’ is saved.`, action: { label: 'What it leaves out', run: () => setExporting(true) } })
      if (state.kind === 'failed') toast.show({ message: state.sentence, urgent: true })
    },
    [exporting, setExporting, toast],
  )
  const control = useExport(mapId, onEnd)
  const { state } = control
  const label = state.kind === 'working' ? `Export: ${state.share === undefined ? 'on its way' : `${Math.round(state.share * 100)} %`}` : 'Export'
  return (
    <Popover
      label="Export"
      open={exporting}
      onOpenChange={(open) => {
        setExporting(open)
        if (!open) control.forget()
      }}
      trigger={
        <IconButton label={label} keys="E" aria-pressed={exporting}>
          <Download size={16} aria-hidden />
        </IconButton>
      }
    >
      <ExportPanel control={control} />
    </Popover>
  )
}
