import { shorten } from '../../../lib/domain/shorten.ts'
import { sendSource, type SendProgress } from '../../importing/send-source.ts'
import { countWords } from './count-words.ts'
import type { ImportReport } from './kept-report.ts'
import type { BundleCounts } from '../../../lib/domain/interchange/count-bundle.ts'

interface Imported {
  map: { id: string; title: string }
  format: string
  counts: BundleCounts
  documents: { added: number; used: number }
  problems: readonly { message: string; at?: string }[]
}

export type SentMapFile = { kind: 'done'; map: { id: string; title: string }; report: ImportReport } | { kind: 'failed'; sentence: string } | { kind: 'cancelled' }

const mostKept = 300

/** Brings a map file into a group. */
export async function sendMapFile(groupId: string, file: File, format: { name: string; title: string }, signal: AbortSignal, onProgress: (progress: SendProgress) => void): Promise<SentMapFile> {
  const answer = await sendSource<Imported>(`groups/${groupId}/maps/import`, { kind: 'file', file }, { format: format.name }, signal, onProgress)
  if (answer.kind === 'cancelled') return answer
  if (answer.kind === 'unreachable') return { kind: 'failed', sentence: 'The server cannot be reached. Check the connection and try again.' }
  if (answer.kind === 'problem') return answer.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', sentence: answer.detail }
  const { map, counts, documents, problems } = answer.value
  const told = problems.map(({ message, at }) => (at === undefined ? message : `${message} (${shorten(at, 60)})`))
  return { kind: 'done', map, report: { file: file.name, format: format.title, words: countWords(counts), documents, problems: told.slice(0, mostKept), more: Math.max(0, told.length - mostKept) } }
}

const steps: Record<string, string> = { waiting: 'Waiting for its turn', 'reading-map': 'Reading and laying out', documents: 'Keeping the texts', map: 'Making the map' }

export function progressWords(progress: SendProgress): string {
  if (progress.kind === 'sending') return 'Sending'
  const words = steps[progress.step] ?? 'Reading'
  return progress.done !== undefined && progress.of !== undefined && progress.of > 1 ? `${words}: ${progress.done.toLocaleString('en')} of ${progress.of.toLocaleString('en')}` : words
}
