'use client'
import { useMemo, useState, type ReactNode } from 'react'
import type { RepairKind } from '../../lib/domain/document/canonical-text.ts'
import type { ImportedText } from '../../lib/domain/importing/import-text.ts'
import { countWords } from '../library/report-words.ts'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { ChangeWords } from './change-words.tsx'
import type { Step } from './correction-row.ts'
import { changeInContext, placeOf, repairKey, undoOf, type Doubt } from './doubts.ts'
import { offerWords, repairNames } from './repair-names.ts'
import { putBack, putBackAll } from './block-edits.ts'
import { Section } from './section.tsx'
import { sureWords } from './sure-words.ts'
import { warningTarget, type WarningTarget } from './warning-target.ts'
import styles from './rail.module.css'

interface RailProps {
  doc: ImportedText
  doubts: readonly Doubt[]
  /** The one that is being decided on. */
  current: number | null
  settled: ReadonlySet<string>
  steps: readonly Step[]
  /** How often something led to the pieces left out: then they are unfolded. */
  leftOutOpen: number
  onWalk: (doubt: number) => void
  onShow: (place: { start: number; end: number }) => void
  onRepair: (repair: number) => void
  onStep: (step: Step) => void
  onWarning: (target: WarningTarget) => void
  onUndo: () => void
  /** What the text is said to be, and its parts. */
  about: ReactNode
  parts: ReactNode
  /** Before everything else: what a better copy changes. */
  first?: ReactNode
}

/** How many rows of one list are set at once. */
const ROWS = 60

/** What import did, as a list to go through. Whatever stands in it can be looked at and undone. */
export function Rail({ doc, doubts, current, settled, steps, leftOutOpen, onWalk, onShow, onRepair, onStep, onWarning, onUndo, about, parts, first }: RailProps) {
  const warnings = doc.warnings.filter((warning) => !settled.has(`warning|${warning}`))
  return (
    <div className={styles.rail}>
      {first}
      <Section title="To decide" count={doubts.length} open>
        {doubts.length === 0 ? (
          <p className={styles.none}>Nothing is doubtful{steps.length > 0 ? ' any more' : ''}.</p>
        ) : (
          <Rows items={doubts}>
            {(doubt, index) => (
              <li key={index}>
                <button type="button" className={styles.row} aria-current={current === index || undefined} onClick={() => onWalk(index)}>
                  <span className={styles.kind}>
                    {doubt.kind === 'offer' ? offerWords(doubt.offer.kind) : repairNames[doubt.repair.kind].one}
                    <span className={styles.sure}>{sureWords(placeOf(doubt).confidence)}</span>
                  </span>
                  <ChangeWords bare change={changeInContext(doc, placeOf(doubt), doubt.kind === 'offer')} kind={placeOf(doubt).kind} offered={doubt.kind === 'offer'} />
                </button>
              </li>
            )}
          </Rows>
        )}
      </Section>
      {warnings.length > 0 ? (
        <Section title="Worth a look" count={warnings.length} open>
          <ul className={styles.list}>
            {warnings.map((warning) => {
              const target = warningTarget(doc, warning)
              return (
                <li key={warning} className={styles.warning}>
                  <p>{warning}</p>
                  <span className={styles.rowActions}>
                    {target ? <Button look="quiet" onClick={() => onWarning(target)}>{target.label}</Button> : null}
                    <Button look="quiet" onClick={() => onStep({ words: 'Looked at a warning', settled: [`warning|${warning}`] })}>
                      Looked at<VisuallyHidden>: {warning.slice(0, 60)}</VisuallyHidden>
                    </Button>
                  </span>
                </li>
              )
            })}
          </ul>
        </Section>
      ) : null}
      {about}
      {parts}
      <LeftOutList key={leftOutOpen} doc={doc} open={leftOutOpen > 0} onShow={onShow} onStep={onStep} />
      <Mended doc={doc} onRepair={onRepair} onStep={onStep} settled={settled} />
      <Section title="What you did" count={steps.length}>
        {steps.length === 0 ? (
          <p className={styles.none}>Nothing yet. What you correct is listed here and can be undone.</p>
        ) : (
          <>
            <Button look="quiet" onClick={onUndo}>
              Undo the last
            </Button>
            <ol className={styles.list}>
              {steps.slice(-ROWS).reverse().map((step, index) => (
                <li key={steps.length - index} className={styles.done} dir="auto">
                  {step.words}
                </li>
              ))}
            </ol>
          </>
        )}
      </Section>
    </div>
  )
}

/** The first of many rows, and the rest when they are wanted. */
function Rows<T>({ items, children }: { items: readonly T[]; children: (item: T, index: number) => ReactNode }) {
  const [shown, setShown] = useState(ROWS)
  return (
    <>
      <ul className={styles.list}>{items.slice(0, shown).map(children)}</ul>
      {items.length > shown ? (
        <Button look="quiet" onClick={() => setShown(shown + 5 * ROWS)}>
          {countWords(items.length - shown)} more
        </Button>
      ) : null}
    </>
  )
}

function LeftOutList({ doc, open, onShow, onStep }: { doc: ImportedText; open: boolean; onShow: RailProps['onShow']; onStep: RailProps['onStep'] }) {
  const groups = useMemo(() => {
    const byReason = new Map<string, number[]>()
    doc.blocks.forEach((block, index) => block.excluded && byReason.set(block.reason, [...(byReason.get(block.reason) ?? []), index]))
    return [...byReason]
  }, [doc])
  const count = groups.reduce((sum, [, indexes]) => sum + indexes.length, 0)
  return (
    <Section title="Left out" count={count} open={open}>
      {count === 0 ? <p className={styles.none}>Nothing was left out.</p> : null}
      {groups.map(([reason, indexes]) => (
        <details key={reason} className={styles.reason} open={open || groups.length === 1}>
          <summary>
            {reason} <span className={styles.number}>{countWords(indexes.length)}</span>
          </summary>
          <Rows items={indexes}>
            {(index) => {
              const block = doc.blocks[index]!
              const text = block.excluded ? block.text : ''
              return (
                <li key={index} className={styles.piece}>
                  <button type="button" className={styles.row} onClick={() => onShow(block)}>
                    <span className={styles.words} dir="auto">
                      {text}
                    </span>
                  </button>
                  <Button look="quiet" onClick={() => onStep(putBack(doc, index))}>
                    Put back<VisuallyHidden> “{text.slice(0, 60)}”</VisuallyHidden>
                  </Button>
                </li>
              )
            }}
          </Rows>
          {indexes.length > 1 ? (
            <Button look="quiet" onClick={() => onStep(putBackAll(doc, indexes))}>
              Put all {countWords(indexes.length)} back<VisuallyHidden>: {reason}</VisuallyHidden>
            </Button>
          ) : null}
        </details>
      ))}
    </Section>
  )
}

const order: RepairKind[] = ['restored-initial', 'joined-word', 'moved-block', 'by-hand', 'joined-line', 'normalised', 'removed-invisible']

function Mended({ doc, settled, onRepair, onStep }: { doc: ImportedText; settled: ReadonlySet<string>; onRepair: RailProps['onRepair']; onStep: RailProps['onStep'] }) {
  const byKind = useMemo(() => order.map((kind) => [kind, doc.repairs.flatMap((repair, index) => (repair.kind === kind ? [index] : []))] as const).filter(([, indexes]) => indexes.length > 0), [doc])
  const count = byKind.reduce((sum, [, indexes]) => sum + indexes.length, 0)
  return (
    <Section title="Mended" count={count}>
      {count === 0 ? <p className={styles.none}>Nothing had to be mended.</p> : null}
      {byKind.map(([kind, indexes]) => (
        <details key={kind} className={styles.reason}>
          <summary>
            {repairNames[kind].many} <span className={styles.number}>{countWords(indexes.length)}</span>
          </summary>
          <Rows items={indexes}>
            {(index) => {
              const repair = doc.repairs[index]!
              return (
                <li key={index} className={styles.piece}>
                  <button type="button" className={styles.row} onClick={() => onRepair(index)}>
                    <ChangeWords bare change={changeInContext(doc, repair, false)} kind={kind} offered={false} />
                    {repair.confidence < 0.8 && kind !== 'by-hand' ? <span className={styles.sure}>{settled.has(repairKey(doc, repair)) ? 'looked at' : sureWords(repair.confidence)}</span> : null}
                  </button>
                  <Button look="quiet" onClick={() => onStep({ words: `Undid a repair: “${doc.text.slice(repair.start, repair.end).slice(0, 36)}”`, corrections: undoOf(doc, index) })}>
                    Undo<VisuallyHidden> “{changeInContext(doc, repair, false).after.slice(0, 60)}”</VisuallyHidden>
                  </Button>
                </li>
              )
            }}
          </Rows>
        </details>
      ))}
    </Section>
  )
}
