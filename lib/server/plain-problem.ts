/**
 * Something the person who started the program can put right. `message` is one plain sentence: what is wrong and what to do.
 * It is shown as it is, without a stack trace.
 */
export class PlainProblem extends Error {
  override name = 'PlainProblem'
}
