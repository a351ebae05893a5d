import type { ManyExtensions } from '../abstract/answer-set-program.ts'
import type { Extensions } from '../abstract/find-extensions.ts'
import type { Sign } from '../abstract/map-attack-graph.ts'
import type { ClaimReport } from '../evaluation-report.ts'
import type { Problem } from '../../result.ts'

/** In what is in every extension, out what every extension attacks, else undecided; each with the reason in a sentence. `ofMap`: a claim may be out for want of a reason. */
export function tellOfExtensions({ sets, more, none, inSome, inAll, outAll }: Extensions, semantics: ManyExtensions, ofMap = false): { report: (of: Sign) => ClaimReport; notes: readonly Problem[] } {
  const [every, only] = [`every ${semantics} extension`, `the only ${semantics} extension`]
  const each = sets.length === 1 && !more ? only : every
  const report = ({ argument, negated }: Sign): ClaimReport => {
    if (none) return { label: 'undecided', reason: `There is no ${semantics} extension, so nothing can be said of it.` }
    const [isIn, isOut] = negated ? [outAll[argument] === 1, inAll[argument] === 1] : [inAll[argument] === 1, outAll[argument] === 1]
    if (isIn) return { label: 'in', reason: `It is in ${each}.` }
    if (isOut) return { label: 'out', reason: ofMap ? `It is out in ${each}.` : each === only ? `The only ${semantics} extension attacks it.` : `Every ${semantics} extension attacks it.` }
    if (negated || inSome[argument] !== 1) return { label: 'undecided', reason: each === only ? `It is neither in nor out in ${only}.` : 'The extensions do not agree whether it is out.' }
    return { label: 'undecided', reason: `It is in some ${semantics} extensions and not in others.` }
  }
  const notes: Problem[] = []
  if (none) notes.push({ code: 'no-extension', message: `There is no ${semantics} extension.` })
  if (more) notes.push({ code: 'more-extensions', message: `There are more extensions than the ${sets.length.toLocaleString('en')} that are listed. Labels are by all of them.` })
  return { report, notes }
}
