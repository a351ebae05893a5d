'use client'
import { useEffect, useState } from 'react'
import { X } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { forgetReport, readReport, type ImportReport as Report } from './kept-report.ts'
import { ToldList } from './told-list.tsx'
import styles from './import-map.module.css'

/** What is to be known of a map that was just imported, until it is put away. */
export function ImportReport({ mapId }: { mapId: string }) {
  const [report, setReport] = useState<Report | null>(null)
  // The server knows nothing of what this tab keeps.
  useEffect(() => setReport(readReport(mapId)), [mapId])
  if (!report) return null
  const { problems, more, documents } = report
  const count = problems.length + more
  return (
    <section className={styles.report} aria-label="What was imported">
      <Notice look={count > 0 ? 'caution' : 'good'}>
        <p>
          Imported from ‘{report.file}’ as {report.format}: {report.words}.{documents.used > 0 ? ` ${documents.used === 1 ? 'One text was' : `${documents.used} texts were`} in the library already.` : ''}
        </p>
        {count > 0 ? (
          <details>
            <summary>{count === 1 ? 'One thing could not be read as it stands' : `${count.toLocaleString('en')} things could not be read as they stand`}</summary>
            <ToldList label="What could not be read as it stands" sentences={problems} more={more} />
          </details>
        ) : null}
      </Notice>
      <IconButton
        label="Put away"
        onClick={() => {
          forgetReport(mapId)
          setReport(null)
          document.querySelector<HTMLElement>('[data-map-surface]')?.focus({ preventScroll: true })
        }}
      >
        <X size={16} aria-hidden />
      </IconButton>
    </section>
  )
}
