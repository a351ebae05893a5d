'use client'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Evidence } from '../../../lib/domain/argument/evidence.ts'
import type { EvidenceChanges } from '../../../lib/domain/argument/map-command.ts'
import { VoiceForm } from '../voices/voice-form.tsx'
import { ReportItem } from './report-item.tsx'
import shared from './inspector.module.css'

/** Whose words else the passage carries: what its author makes others say. */
export function ReportsField({ item, set }: { item: Evidence; set: (changes: EvidenceChanges) => void }) {
  const [adding, setAdding] = useState(false)
  const reports = item.reports ?? []
  return (
    <div className={shared.section}>
      {reports.map((report, index) => (
        <ReportItem key={`${report.voice}-${index}`} report={report} onRemove={() => set({ reports: reports.length === 1 ? null : reports.filter((_, other) => other !== index) })} />
      ))}
      {adding ? (
        <VoiceForm item={item} onDone={() => setAdding(false)} />
      ) : (
        <button type="button" className={shared.add} onClick={() => setAdding(true)}>
          <Plus size={14} aria-hidden /> It reports another’s voice
        </button>
      )}
    </div>
  )
}
