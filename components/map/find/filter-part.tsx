'use client'
import { useMemo } from 'react'
import { isEmptyFilter, matchFilter, type FilterHeading, type MapFilter } from '../../../lib/domain/argument/filter-map.ts'
import { evaluateMap } from '../../../lib/domain/evaluation/evaluate-map.ts'
import { Button } from '../../ui/button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { useMemberNames } from '../history/use-member-names.ts'
import { useMapRoom } from '../state/map-room-context.tsx'
import { filterChoices } from './filter-choices.ts'
import { headingNames } from './filter-words.ts'
import styles from './find-panel.module.css'

const hints: Partial<Record<FilterHeading, string>> = { labels: 'Worked out from the reasons on this map alone; nothing is weighed.' }

/** What one sees of the map by document, stance, tag, reader, kind and how it stands: the rest steps back, or goes. */
export function FilterPart() {
  const { live, sources, groupId, asked, setShown, canvasPlace, standing } = useMapRoom()
  const names = useMemberNames(groupId)
  const { map } = live
  const labels = useMemo(() => standing.evaluation?.labels ?? evaluateMap(map).labels, [map, standing.evaluation])
  const groups = useMemo(() => filterChoices(map, { sources, names, labels }), [map, sources, names, labels])
  const { filter } = asked
  const isOn = !isEmptyFilter(filter)
  // Not what is seen: what is chosen is seen too, whether it matches or not.
  const matching = useMemo(() => {
    const ids = matchFilter(map, filter, { documentOf: (passage) => sources.passages.get(passage)?.document, labelOf: (claim) => labels.get(claim) })
    return ids === null ? map.claims.size : [...map.claims.keys()].filter((id) => ids.has(id)).length
  }, [map, filter, sources, labels])

  /** What is left may lie anywhere: the map is seen whole. */
  function take(next: MapFilter) {
    setShown.filter(next)
    if (next.hides && !isEmptyFilter(next)) canvasPlace.goTo(null)
  }

  function toggle(heading: FilterHeading, value: string) {
    const own: readonly string[] = filter[heading] ?? []
    const next = own.includes(value) ? own.filter((one) => one !== value) : [...own, value]
    const { [heading]: _, ...rest } = filter
    take((next.length > 0 ? { ...rest, [heading]: next } : rest) as MapFilter)
  }

  return (
    <div className={styles.filter}>
      <Segments
        label="What does not match"
        value={filter.hides ? 'goes' : 'steps back'}
        options={[
          ['steps back', 'The rest steps back'],
          ['goes', 'The rest goes'],
        ]}
        onChange={(how) => take({ ...filter, hides: how === 'goes' })}
      />
      <div className={styles.state}>
        <p role="status">{isOn ? `${matching} of ${map.claims.size} claims match.` : 'Choose what you want to see.'}</p>
        {isOn ? (
          <Button look="quiet" onClick={() => take(filter.hides ? { hides: true } : {})}>
            No filter
          </Button>
        ) : null}
      </div>
      {groups.map(({ heading, choices }) => (
        <fieldset key={heading} className={styles.heading}>
          <legend>{headingNames[heading]}</legend>
          {hints[heading] ? <p className={styles.quiet}>{hints[heading]}</p> : null}
          <div className={styles.choices}>
            {choices.map(({ value, words, count }) => {
              const on = ((filter[heading] ?? []) as readonly string[]).includes(value)
              return (
                <button key={value} type="button" className={styles.choice} aria-pressed={on} onClick={() => toggle(heading, value)}>
                  <span className={styles.choiceWords}>{words}</span>
                  <span className={styles.number}>{count}</span>
                </button>
              )
            })}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
