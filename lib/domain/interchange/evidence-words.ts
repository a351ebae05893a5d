import type { Evidence, Voice } from '../argument/evidence.ts'
import type { CitedDocument, CitedPassage, MapBundle } from '../argument/map-file.ts'
import { shortName } from '../document/short-name.ts'

const stanceWords: Record<Evidence['stance'], string> = { asserts: 'asserts it', denies: 'denies it', uses: 'uses it so', rejects: 'rejects it', none: 'takes no side' }

/** Says of evidence whose words it is and how they are meant, and gives the words: “Trotsky 1936, p. 249 asserts it”. */
export function evidenceWords(bundle: MapBundle): (evidence: Evidence) => { says: string; quote?: string } {
  const passages = new Map<string, CitedPassage>(bundle.passages.map((passage) => [passage.id, passage]))
  const names = new Map<string, string>(bundle.documents.map((document: CitedDocument) => [document.id, shortName(document)]))
  return (evidence) => {
    const passage = passages.get(evidence.passage)
    const who = passage ? (names.get(passage.document) ?? 'an unknown document') : 'a passage that is not here'
    const page = passage?.page ? `, p. ${passage.page}` : ''
    return { says: `${who}${page} ${stanceSentence(evidence, bundle.map.voices)}`, ...(passage ? { quote: passage.exact } : {}) }
  }
}

function stanceSentence({ stance, explicit, qualification, reports = [] }: Evidence, voices: ReadonlyMap<string, Voice>): string {
  const reported = reports.map((report) => `${report.mode} ${voices.get(report.voice)?.name ?? 'somebody'}: ${stanceWords[report.stance]}`)
  const own = stance === 'none' && reported.length > 0 ? null : stanceWords[stance]
  return [own, explicit ? null : 'not in so many words', qualification ? `with the limit “${qualification}”` : null, ...reported].filter(Boolean).join('; ')
}
