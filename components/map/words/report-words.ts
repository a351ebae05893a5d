import type { Report, ReportMode } from '../../../lib/domain/argument/evidence.ts'

const verbs: Record<ReportMode, string> = { quotes: 'quotes', paraphrases: 'paraphrases', imputes: 'says, without their words, that' }
const doing: Record<Report['stance'], string> = { asserts: 'asserting it', denies: 'denying it', uses: 'using it', rejects: 'rejecting it', none: 'taking no side' }

/** “The author quotes Cliff as denying it.” Whether Cliff did is another matter. */
export function reportSentence({ mode, stance }: Report, voice = 'somebody', who = 'The author'): string {
  return mode === 'imputes' ? `${who} ${verbs[mode]} ${voice} ${stance === 'none' ? 'takes no side' : `${stance} it`}.` : `${who} ${verbs[mode]} ${voice} as ${doing[stance]}.`
}
