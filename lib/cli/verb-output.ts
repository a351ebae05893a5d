/** What a verb has to say; `run-cli.ts` prints it. */
export interface VerbOutput {
  /** The one value that `--json` prints on stdout. */
  json: unknown
  /** What stdout shows without `--json`. */
  text: string | Uint8Array
  /** Sentences for stderr: losses, problems, what was left out. */
  notes?: readonly string[]
  /** 1 where some of the input was at fault though the rest was done. */
  exitCode?: 0 | 1 | 3
}
