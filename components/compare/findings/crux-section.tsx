import type { Cruxes } from '../cruxes/use-cruxes.ts'
import { CruxItem } from './crux-item.tsx'
import { FindingSection } from './finding-section.tsx'
import { MoreList } from './more-list.tsx'
import type { Findings } from './use-findings.ts'
import styles from './findings-page.module.css'

/** Everything on which an author's own answer turns, with the turn shown. */
export function CruxSection({ found, findings }: { found: Cruxes; findings: Findings }) {
  const none = found.kind === 'known' && found.cruxes.length === 0
  return (
    <FindingSection
      id="turns"
      title="What it turns on"
      lead={
        none
          ? 'Nothing on which two of these texts differ decides an answer of one of them. That needs an answer to a question, and the steps by which a text comes to it.'
          : 'Two texts differ here, and if one of them turned round, with all else granted as it was, its own answer would not stand as it does.'
      }
    >
      {found.kind === 'looking' ? (
        <p role="status" className={styles.looking}>
          Looking for what the answers turn on …
        </p>
      ) : null}
      {found.kind === 'failed' ? (
        <p role="alert" className={styles.soft}>
          What the answers turn on could not be worked out. Reload the page to try again.
        </p>
      ) : null}
      {found.kind === 'known' && !none ? (
        <MoreList items={found.cruxes} atFirst={4} label="What it turns on" keyOf={({ crux }) => crux.target}>
          {(crux) => <CruxItem found={crux} findings={findings} />}
        </MoreList>
      ) : null}
    </FindingSection>
  )
}
