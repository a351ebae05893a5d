/**
 * One table of figures: a row for each thing measured, ours and its baseline in the same run. `columns` say the unit
 * (`time (ms)`, `wrong (of 5,000)`); cells are figures or words.
 */
export interface BenchTable {
  title: string
  columns: readonly string[]
  rows: readonly (readonly (string | number)[])[]
  /** What a reader of the table must know: the texts, the seed, what the baseline is. */
  notes?: readonly string[]
}

/** What the command line gives every bench: `npm run bench -- NAME --seed 7 --cases 500 --texts DIR`. */
export interface BenchOptions {
  /** Everything random is drawn from it, so that a run can be repeated. */
  seed: number
  /** How many cases, where a bench has a choice; it has a default of its own. */
  cases?: number
  /** A folder of texts to run on besides the project's own. */
  texts?: string
}

/** `bench/NAME/bench-NAME.ts` exports this as `bench`. */
export type Bench = (options: BenchOptions) => Promise<BenchTable[]>
