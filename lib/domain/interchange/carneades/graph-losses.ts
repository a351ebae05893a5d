import type { Problem } from '../../result.ts'

type Sentence = (count: number) => string

const losses = {
  documents: (n) => `${some(n, 'document is', 'documents are')} left out: Carneades knows statements and arguments, not where they are from.`,
  evidence: (n) => `${some(n, 'link to a passage is', 'links to passages are')} left out, with whose words they are.`,
  voices: (n) => `${some(n, 'voice is', 'voices are')} left out.`,
  questions: (n) => `${some(n, 'question is', 'questions are')} left out: an issue in Carneades is one whose answers exclude one another.`,
  answers: (n) => `${some(n, 'answer', 'answers')} to such questions ${n === 1 ? 'stands' : 'stand'} by ${n === 1 ? 'itself' : 'themselves'}.`,
  kinds: (n) => `${some(n, 'definition or question is', 'definitions or questions are')} written as mere statements.`,
  'two-issues': (n) => `${some(n, 'answer is', 'answers are')} left out: a statement can answer one issue only.`,
  sameness: (n) => `${some(n, 'sameness, special case or rephrasing is', 'samenesses, special cases and rephrasings are')} left out; they have no force.`,
  exclusions: (n) => `${some(n, 'exclusion of two claims is', 'exclusions of two claims are')} left out: one of them is at another issue already.`,
  'exclusions-as-issues': (n) => `${some(n, 'exclusion of two claims is', 'exclusions of two claims are')} written as issues, of which one position at most holds.`,
  backings: (n) => `${some(n, 'backing of a step is', 'backings of steps are')} left out: Carneades has none.`,
  'not-of-steps': (n) => `${some(n, 'objection to something that is no step is', 'objections to things that are no steps are')} left out.`,
  places: (n) => `The ${n === 1 ? 'place of one card is' : `places of ${n} cards are`} left out.`,
  views: (n) => `${some(n, 'saved view or step is', 'saved views and steps are')} left out.`,
  others: (n) => `What another format said besides is left out, of ${n === 1 ? 'one thing' : `${n} things`}.`,
  undercuts: (n) => `${some(n, 'step is', 'steps are')} undercut in a way that takes a statement of its own, “The step does not apply”.`,
  attacks: (n) => `${some(n, 'claim is', 'claims are')} attacked: the attacks are written as arguments for ${n === 1 ? 'its denial, and the claim and its denial' : 'their denials, and each claim and its denial'} as an issue.`,
  'shared-issues': (n) => `${some(n, 'denial shares', 'denials share')} an issue with other answers: where it wins, they are out too.`,
  assumed: (n) => `${some(n, 'claim', 'claims')} without reasons ${n === 1 ? 'is' : 'are'} written as assumed, because Carneades takes nothing for granted.`,
} as const satisfies Record<string, Sentence>

/** What of a map an argument graph of Carneades has no word for, counted. */
export class GraphLosses {
  readonly #counts = new Map<keyof typeof losses, number>()

  count(code: keyof typeof losses, number: number): void {
    if (number > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + number)
  }

  all(): Problem[] {
    return (Object.keys(losses) as (keyof typeof losses)[]).flatMap((code) => {
      const count = this.#counts.get(code)
      return count === undefined ? [] : [{ code, message: losses[code](count) }]
    })
  }
}

function some(count: number, one: string, many: string): string {
  return count === 1 ? `One ${one}` : `${count} ${many}`
}
