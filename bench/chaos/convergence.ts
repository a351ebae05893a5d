import { converge } from '../../lib/collaboration/testing/converge.ts'

export interface ConvergenceRun {
  seeds: number
  edits: number
  undos: number
  /** Copies that only the exchange at a new connection brought up to date. */
  healed: number
  faults: { seed: number; sentence: string }[]
}

/** Many groups of people, each with a seed of its own, from `from` on. */
export function runConvergence({ seeds, steps, from, onSeed }: { seeds: number; steps: number; from: number; onSeed?: (done: number) => void }): ConvergenceRun {
  const run: ConvergenceRun = { seeds, edits: 0, undos: 0, healed: 0, faults: [] }
  for (let index = 0; index < seeds; index++) {
    const { edits, undos, healed, faults } = converge({ seed: from + index, steps })
    run.edits += edits
    run.undos += undos
    run.healed += healed
    run.faults.push(...faults.map((sentence) => ({ seed: from + index, sentence })))
    onSeed?.(index + 1)
  }
  return run
}
