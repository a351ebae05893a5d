/** Exit codes: 1 the input is at fault, 2 wrong usage, 3 the program or its database is at fault. */
export type ExitCode = 1 | 2 | 3

/** Ends a verb with a sentence on stderr and an exit code. */
export class CliProblem extends Error {
  override name = 'CliProblem'
  readonly exitCode: ExitCode

  constructor(message: string, exitCode: ExitCode) {
    super(message)
    this.exitCode = exitCode
  }
}
