import type { Report, ReportMode } from '../../../lib/domain/argument/evidence.ts'

const reportModeWords: Record<ReportMode, string> = { quotes: 'quotes', paraphrases: 'paraphrases', imputes: 'imputes a view to' }

/** “The author quotes Cliff, who denies it.” */
export function reportSentence({ mode, stance }: Report, voice = 'somebody'): string {
  return `The author ${reportModeWords[mode]} ${voice}, who ${stance === 'none' ? 'takes no stance' : `${stance} it`}.`
}
