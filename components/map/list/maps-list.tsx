'use client'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { Upload } from 'lucide-react'
import { routes } from '../../../lib/routes.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useToast } from '../../ui/toast.tsx'
import { later } from '../../ui/later.tsx'
import { useFileDrop } from '../../library/use-file-drop.ts'
import { keepReport, type ImportReport } from '../import/kept-report.ts'
import { usePastedFiles } from '../import/use-pasted-files.ts'
import { MapRow, type MapInRoom } from './map-row.tsx'
import { NewMapForm } from './new-map-form.tsx'
import styles from './maps-list.module.css'

/** Only who brings a map along loads what reads one. */
const ImportMapDialog = later(() => import('../import/import-map-dialog.tsx').then((module) => module.ImportMapDialog))

interface Props {
  groupId: string
  maps: readonly MapInRoom[]
  canEdit: boolean
}

/** A group's maps, each under its question. */
export function MapsList({ groupId, maps, canEdit }: Props) {
  const router = useRouter()
  const toast = useToast()
  const [importing, setImporting] = useState(false)
  const [files, setFiles] = useState<readonly File[]>([])
  const current = maps.filter((map) => !map.archived)
  const archived = maps.filter((map) => map.archived)

  const take = useCallback((chosen: readonly File[]) => {
    if (chosen.length === 0) return
    setFiles(chosen)
    setImporting(true)
  }, [])
  const dropping = useFileDrop(canEdit, take)
  usePastedFiles(canEdit && !importing, take)

  function done(map: { id: string; title: string }, report: ImportReport, left: number) {
    keepReport(map.id, report)
    if (left > 0) {
      toast.show({ message: `‘${map.title}’ is here.` })
      setFiles(files.slice(1))
    } else {
      setImporting(false)
      setFiles([])
      router.push(routes.map(map.id))
    }
    router.refresh()
  }

  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1 className={styles.title}>Maps</h1>
        {canEdit ? (
          <Button icon={<Upload size={16} aria-hidden />} onClick={() => setImporting(true)}>
            Import a map
          </Button>
        ) : null}
      </header>
      {canEdit ? <NewMapForm groupId={groupId} first={maps.length === 0} /> : null}
      {current.length > 0 ? (
        <ul className={styles.list} aria-label="Maps">
          {current.map((map) => (
            <MapRow key={map.id} map={map} canEdit={canEdit} />
          ))}
        </ul>
      ) : (
        <EmptyState title={archived.length > 0 ? 'No map is open' : 'No map yet'}>
          <p>
            A map holds one question: the answers people give, the reasons for and against them, and behind each the words of the texts.
            {canEdit ? ' Write the question above to begin.' : ''}
          </p>
        </EmptyState>
      )}
      {archived.length > 0 ? (
        <details className={styles.archive}>
          <summary>
            Archived <span className={styles.count}>{archived.length}</span>
          </summary>
          <ul className={styles.list} aria-label="Archived maps">
            {archived.map((map) => (
              <MapRow key={map.id} map={map} canEdit={canEdit} />
            ))}
          </ul>
        </details>
      ) : null}
      <ImportMapDialog
        groupId={groupId}
        open={importing}
        files={files}
        onFiles={setFiles}
        onClose={() => {
          setImporting(false)
          setFiles([])
        }}
        onDone={done}
      />
      {dropping ? (
        <div className={styles.drop} aria-hidden>
          <p className={styles.dropWords}>Drop a map to import it</p>
        </div>
      ) : null}
    </div>
  )
}
