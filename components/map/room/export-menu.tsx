'use client'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { routes } from '../../../lib/routes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import styles from './export-menu.module.css'

type Format = 'png' | 'svg' | 'json' | 'markdown'
const names: Record<Format, string> = { png: 'PNG', svg: 'SVG', json: 'map file', markdown: 'outline' }

/** The map as a file, drawn from the model. What a format could not hold is said. */
export function ExportMenu() {
  const { mapId, live } = useMapRoom()
  const toast = useToast()
  const [losses, setLosses] = useState<{ format: Format; words: readonly string[] } | null>(null)

  async function take(format: Format) {
    if (live.unsavedCount > 0) toast.show({ message: 'Your last changes are not saved yet and may be missing from the file.' })
    const theme = document.documentElement.dataset.theme === 'dark' ? '&theme=dark' : ''
    try {
      const response = await fetch(routes.api(`maps/${mapId}/export?format=${format}${theme}`))
      if (!response.ok) throw new Error(((await response.json()) as { detail?: string }).detail)
      const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1]
      save(await response.blob(), name ? decodeURIComponent(name) : `map.${format}`)
      const words = JSON.parse(decodeURIComponent(response.headers.get('sic-losses') ?? '%5B%5D')) as string[]
      if (words.length > 0) setLosses({ format, words })
    } catch (error) {
      const why = error instanceof Error && error.message ? error.message : 'The server could not be reached.'
      toast.show({ message: `The ${names[format]} could not be made. ${why}`, urgent: true })
    }
  }

  return (
    <>
      <Menu
        label="Export"
        trigger={
          <IconButton label="Export">
            <Download size={16} aria-hidden />
          </IconButton>
        }
        entries={[
          { label: 'Picture (PNG)', hint: 'For a slide or a handout', onSelect: () => void take('png') },
          { label: 'Drawing (SVG)', hint: 'Sharp at any size, text selectable', onSelect: () => void take('svg') },
          { kind: 'separator' },
          { label: 'Outline (Markdown)', hint: 'As text, question to reasons', onSelect: () => void take('markdown') },
          { label: 'Map file (sic JSON)', hint: 'Everything, to import again', onSelect: () => void take('json') },
        ]}
      />
      <Dialog
        open={losses !== null}
        onOpenChange={(open) => !open && setLosses(null)}
        title="What the file could not hold"
        description={losses ? `The ${names[losses.format]} is saved. It leaves out:` : undefined}
      >
        <ul className={styles.losses}>{losses?.words.map((words) => <li key={words}>{words}</li>)}</ul>
      </Dialog>
    </>
  )
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
