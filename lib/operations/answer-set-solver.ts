import clingo from 'clingo-wasm'
import type { AnswerSetProgram } from '../domain/evaluation/abstract/answer-set-program.ts'
import type { Solver } from '../domain/evaluation/abstract/solver.ts'
import { fail, ok } from '../domain/result.ts'

export interface SolverOptions {
  /** All questions together take no longer than this. */
  seconds: number
  /** Gives up what is under way, and all after it. */
  signal?: AbortSignal
}

/** Characters of a program: clingo as WebAssembly is handed it on a stack of a megabyte, and breaks on more. */
const longest = 1_000_000

/** clingo's thread answers one question at a time, and ending it ends whichever that is: each waits for its turn. */
let turn: Promise<unknown> = Promise.resolve()

/**
 * clingo (Gebser et al. 2019) as WebAssembly in a thread of its own, which is ended when time is up, when somebody gives up, or
 * when enough was found: a hard framework may take for ever. One question at a time. `close` ends the thread.
 */
export function answerSetSolver({ seconds, signal }: SolverOptions): Solver & { close: () => Promise<void> } {
  const end = performance.now() + seconds * 1000
  return {
    close: () => turn.then(() => clingo.restart()),
    solve(asked, found) {
      const solved = turn.then(() => solve(asked, found, { end, seconds, signal }))
      turn = solved.catch(() => null)
      return solved
    },
  }
}

async function solve({ program, options, most }: AnswerSetProgram, found: Parameters<Solver['solve']>[1], { end, seconds, signal }: { end: number; seconds: number; signal: AbortSignal | undefined }): ReturnType<Solver['solve']> {
  if (program.length > longest) return fail('too-large', 'What the grounded labels leave undecided in this framework is more than the solver takes. Ask for its grounded labels.')
  const left = end - performance.now()
  if (left <= 0) return tooLong(seconds)
  if (signal?.aborted) return givenUp()
  let stopped: 'enough' | 'late' | 'given up' | null = null
  const stop = (why: NonNullable<typeof stopped>) => {
    stopped ??= why
    void clingo.restart()
  }
  const giveUp = () => stop('given up')
  // Longer than a clock can be set to is as good as for ever.
  const clock = setTimeout(() => stop('late'), Math.min(left, 2 ** 31 - 1))
  signal?.addEventListener('abort', giveUp, { once: true })
  try {
    const solved = await clingo.run(program, most, [...options], (witness) => {
      if (stopped === null && found(witness.Value) === 'enough') stop('enough')
    })
    if (stopped === 'late') return tooLong(seconds)
    if (stopped === 'given up') return givenUp()
    if (stopped === 'enough') return ok('stopped')
    if (solved.Result !== 'ERROR') return ok('all')
    // Whatever state it is in now, the next question gets another one.
    await clingo.restart()
    return fail('solver-failed', `The solver failed: ${solved.Error.trim()}`)
  } finally {
    clearTimeout(clock)
    signal?.removeEventListener('abort', giveUp)
  }
}

function givenUp() {
  return fail('given-up', 'The evaluation was given up.')
}

function tooLong(seconds: number) {
  return fail('too-long', `This framework takes longer than ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. Give it more time, or ask for its grounded labels, which take none.`)
}
