'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { Upload } from 'lucide-react'
import { routes } from '../../../lib/routes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useToast } from '../../ui/toast.tsx'
import { askApi } from '../../api/ask-api.ts'
import { MapRow, type MapInRoom } from './map-row.tsx'
import { NewMapForm } from './new-map-form.tsx'
import styles from './maps-list.module.css'

interface Props {
  groupId: string
  maps: readonly MapInRoom[]
  canEdit: boolean
}

/** A group's maps, each under its question. */
export function MapsList({ groupId, maps, canEdit }: Props) {
  const router = useRouter()
  const toast = useToast()
  const file = useRef<HTMLInputElement>(null)
  const [importing, setImporting] = useState(false)
  const [imported, setImported] = useState<{ id: string; problems: readonly { message: string }[] } | null>(null)
  const current = maps.filter((map) => !map.archived)
  const archived = maps.filter((map) => map.archived)

  async function importFile(chosen: File) {
    setImporting(true)
    try {
      const text = await chosen.text()
      if (!isMapFile(text)) throw new Error(`‘${chosen.name}’ is not a map file. A map file ends in .sic.json and comes from Export → Map file.`)
      const made = await askApi<{ map: { id: string }; problems: { message: string }[] }>('POST', `groups/${groupId}/maps`, text)
      if (made.problems.length > 0) setImported({ id: made.map.id, problems: made.problems })
      else router.push(routes.map(made.map.id))
    } catch (error) {
      toast.show({ message: error instanceof Error ? error.message : 'The file could not be read.', urgent: true })
    } finally {
      setImporting(false)
      if (file.current) file.current.value = ''
      router.refresh()
    }
  }

  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1 className={styles.title}>Maps</h1>
        {canEdit ? (
          <>
            <Button icon={<Upload size={16} aria-hidden />} busy={importing} onClick={() => file.current?.click()}>
              Import a map file
            </Button>
            <input
              ref={file}
              type="file"
              accept=".json,application/json"
              hidden
              aria-label="Map file"
              onChange={(event) => {
                const chosen = event.target.files?.[0]
                if (chosen) void importFile(chosen)
              }}
            />
          </>
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
      <Dialog
        open={imported !== null}
        onOpenChange={(open) => !open && setImported(null)}
        title="The map is here, with some gaps"
        description="This is what could not be brought along:"
      >
        <ul className={styles.problems}>{imported?.problems.map((problem, index) => <li key={index}>{problem.message}</li>)}</ul>
        <Button look="primary" onClick={() => imported && router.push(routes.map(imported.id))}>
          Open the map
        </Button>
      </Dialog>
    </div>
  )
}

function isMapFile(text: string): boolean {
  try {
    return (JSON.parse(text) as { format?: unknown } | null)?.format === 'sic-et-non/map'
  } catch {
    return false
  }
}
