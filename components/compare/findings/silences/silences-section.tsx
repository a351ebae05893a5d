import type { Findings } from '../use-findings.ts'
import { FindingSection } from '../finding-section.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { NotLookedFor } from './not-looked-for.tsx'
import { LookedForInVain } from './looked-for-in-vain.tsx'

/** What texts pass over: looked for and not found, told apart from what nobody has looked for yet; and how far each text has been read for this. */
export function SilencesSection({ findings }: { findings: Findings }) {
  const { passed, coverage } = findings
  const silent = passed.filter((row) => row.silent.length > 0)
  const unread = passed.filter((row) => row.unread.length > 0)
  return (
    <FindingSection id="silences" title="What they pass over" lead={leadOf(findings)}>
      {passed.length > 0 ? (
        <>
          <LookedForInVain rows={silent} findings={findings} />
          {unread.length > 0 ? <NotLookedFor rows={unread} findings={findings} /> : null}
        </>
      ) : null}
      {coverage.length > 0 ? <CoverageTable findings={findings} /> : null}
    </FindingSection>
  )
}

function leadOf({ passed, sides }: Findings): string {
  if (passed.length > 0) return 'Claims and steps on which at least two texts take a side and another says nothing. A text is called silent only where somebody looked and did not find it; all else has not been looked for yet.'
  if (!sides.some(({ for: pro, against }) => pro.length + against.length > 1)) return 'No two texts take a side on one claim yet, so none can be said to pass it over. Link passages of a second text to the claims of the first.'
  return 'Wherever two texts take a side on something, all the others have said something about it too.'
}
