import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { ChangeMark, ChangeMarks } from './change-marks.ts'

/** A claim or relation whose evidence changed is changed with it: passages are small marks on a card and bear none of their own. */
export function withEvidenceMarks(map: ArgumentMap, changes: ChangeMarks): ChangeMarks {
  const all = new Map<string, ChangeMark>(changes)
  for (const [id, { sentence, by, suggestion }] of changes) {
    const target = map.evidence.get(id)?.target
    if (!target) continue
    const thing = target.claim ?? target.relation
    const own = all.get(thing)
    if (own?.change === 'added' || own?.change === 'removed') continue
    const said = [own?.sentence, sentence].filter(Boolean).join(' ')
    all.set(thing, {
      ...(by ? { by } : {}), ...(suggestion === undefined ? {} : { suggestion }), ...own, change: 'changed', ...(said ? { sentence: said } : {}),
    })
  }
  return all
}
