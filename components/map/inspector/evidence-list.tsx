'use client'
import { Plus } from 'lucide-react'
import type { Evidence } from '../../../lib/domain/argument/evidence.ts'
import type { Target } from '../../../lib/domain/argument/relation.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import type { MapSources } from '../sources/map-sources.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { EvidenceItem } from './evidence-item.tsx'
import styles from './evidence.module.css'
import shared from './inspector.module.css'

/** The passages behind a claim or an inference, by document, with their authors' own words. */
export function EvidenceList({ target, panels, definition, inference }: { target: Target; panels: RoomPanels; definition: boolean; inference?: boolean }) {
  const { live, sources } = useMapRoom()
  const id = target.claim ?? target.relation
  const items = [...live.map.evidence.values()].filter((item) => (item.target.claim ?? item.target.relation) === id)
  const byDocument = new Map<string, Evidence[]>()
  for (const item of items) {
    const document = sources.passages.get(item.passage)?.document ?? ''
    byDocument.set(document, [...(byDocument.get(document) ?? []), item])
  }
  return (
    <section className={shared.section}>
      <div className={shared.sectionHead}>
        <h3 className={shared.sectionTitle}>{inference ? 'Who draws it' : 'Evidence'}</h3>
        {live.canEdit ? (
          <button type="button" className={shared.add} onClick={() => panels.setLinking(id)}>
            <Plus size={14} aria-hidden /> Link a passage
          </button>
        ) : null}
      </div>
      {items.length === 0 ? (
        <p className={shared.quiet}>{inference ? 'The group’s reconstruction: no passage draws this inference in so many words.' : 'No passage yet says it or denies it.'}</p>
      ) : null}
      {[...byDocument].sort(([a], [b]) => placeOf(sources, a) - placeOf(sources, b)).map(([documentId, own]) => {
        const document = sources.documents.get(documentId)
        return (
          <div key={documentId} className={styles.document} style={{ '--hue': document ? `var(--document-${document.hue})` : 'var(--line)' } as React.CSSProperties}>
            <h4 className={styles.documentName} title={document?.title}>
              {document?.key ? <span className={styles.key}>{document.key}</span> : null}
              {document?.shortName ?? (sources.status === 'ready' ? 'Not here yet' : 'Loading…')}
            </h4>
            {own.map((item) => (
              <EvidenceItem key={item.id} item={item} definition={definition} />
            ))}
          </div>
        )
      })}
    </section>
  )
}

/** In the order of the map's sources; what has not arrived comes last. */
function placeOf(sources: MapSources, document: string): number {
  return Number(sources.documents.get(document)?.key ?? Infinity)
}
