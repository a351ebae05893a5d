import { ok, type Result } from '../../result.ts'
import { undecided, yes } from '../network.ts'
import type { ManyExtensions } from './answer-set-program.ts'
import type { Argument, AttackGraph } from './attack-graph.ts'
import { findInPart, type FindLimits, type PartExtensions } from './find-in-part.ts'
import { groundedLabels } from './grounded-labels.ts'
import type { ArgumentSet } from './search-complete-sets.ts'
import type { Solver } from './solver.ts'
import { undecidedParts } from './undecided-parts.ts'

export interface Extensions {
  /** Each in rising order; the first so many where there are more. */
  sets: readonly ArgumentSet[]
  /** More than are listed. */
  more: boolean
  /** None at all: only stable ones may be lacking. */
  none: boolean
  /** By argument: in some; in all; out, attacked by it, in all. */
  inSome: Uint8Array
  inAll: Uint8Array
  outAll: Uint8Array
}

export interface ExtensionLimits extends FindLimits {
  /** Arguments in all listed extensions together. */
  listed: number
}

/** What own search does in some hundredths of a second, and lists that a person or a script still takes. */
export const usualLimits: ExtensionLimits = { search: { steps: 1_000_000, sets: 2_000 }, sets: 10_000, listed: 2_000_000 }

/** The extensions of a framework: the grounded labels, and what each undecided piece of it makes of itself. */
export async function findExtensions(graph: AttackGraph, semantics: ManyExtensions | 'grounded', solver: Solver, limits: ExtensionLimits = usualLimits): Promise<Result<Extensions>> {
  const labels = groundedLabels(graph)
  const [inSome, inAll, outAll] = [labels.map((label) => Number(label === yes)), labels.map((label) => Number(label === yes)), labels.map((label) => Number(label !== yes && label !== undecided))]
  const core = Int32Array.from({ length: graph.size }, (_, argument) => argument).filter((argument) => labels[argument] === yes)
  const pieces: { sets: ArgumentSet[]; more: boolean }[] = []
  for (const part of semantics === 'grounded' ? [] : undecidedParts(graph, labels)) {
    const found = await findInPart(part.graph, semantics as ManyExtensions, solver, limits)
    if (!found.ok) return found
    if (found.value.sets.length === 0) return ok({ sets: [], more: false, none: true, inSome: new Uint8Array(graph.size), inAll: new Uint8Array(graph.size), outAll: new Uint8Array(graph.size) })
    for (const [marks, own] of [[inSome, found.value.inSome], [inAll, found.value.inAll], [outAll, found.value.outAll]] as const) {
      for (const [number, argument] of part.arguments.entries()) marks[argument] = own[number]!
    }
    pieces.push(inWhole(found.value, part.arguments))
  }
  return ok({ ...combined(core, pieces, limits), none: false, inSome, inAll, outAll })
}

function inWhole({ sets, more }: PartExtensions, names: Int32Array): { sets: ArgumentSet[]; more: boolean } {
  return { sets: sets.map((set) => set.map((argument) => names[argument]!)), more }
}

/** Every choice of one extension for each piece, the last piece changing first, as many as are listed. */
function combined(core: ArgumentSet, pieces: readonly { sets: readonly ArgumentSet[]; more: boolean }[], limits: ExtensionLimits): Pick<Extensions, 'sets' | 'more'> {
  const sets: ArgumentSet[] = []
  const chosen = pieces.map(() => 0)
  let listed = 0
  for (;;) {
    if (sets.length === limits.sets || listed > limits.listed) return { sets, more: true }
    const members: Argument[] = [...core]
    for (const [index, piece] of pieces.entries()) for (const argument of piece.sets[chosen[index]!]!) members.push(argument)
    sets.push(Int32Array.from(members).sort())
    listed += members.length + 1
    let index = pieces.length - 1
    while (index >= 0 && chosen[index] === pieces[index]!.sets.length - 1) chosen[index--] = 0
    if (index < 0) return { sets, more: pieces.some(({ more }) => more) }
    chosen[index]!++
  }
}
