import type { Problem } from '../../result.ts'

const sentences = {
  'not-a-node': (n: number) => `${count(n, 'entry', 'entries')} in the list of nodes ${is(n)} no node and ${is(n)} left out.`,
  'no-id': (n: number) => `${count(n, 'node')} had no id and got one.`,
  'duplicate-id': (n: number) => `${count(n, 'node')} had an id that another node has too. Each got an id of its own; edges with the id belong to the first.`,
  'repeated-node': (n: number) => `${count(n, 'node')} stood in the file twice, word for word. Each is read once.`,
  'unknown-type': (n: number) => `${count(n, 'node')} ${is(n)} of a type that AIF does not have. They are kept for AIF and not drawn.`,
  'edge-to-nowhere': (n: number) => `${count(n, 'edge')} ${n === 1 ? 'leads' : 'lead'} from or to a node that is not in the file, and ${is(n)} left out.`,
  'repeated-edge': (n: number) => `${count(n, 'edge')} stood in the file twice. Each is read once.`,
  'off-pattern': (n: number) => `${count(n, 'edge')} ${n === 1 ? 'joins' : 'join'} nodes that AIF does not join so. They are kept for AIF and not drawn.`,
  'no-premise': (n: number) => `${count(n, 'inference, conflict or rephrasing', 'inferences, conflicts or rephrasings')} ${n === 1 ? 'has' : 'have'} nothing that ${n === 1 ? 'it starts' : 'they start'} from. They are kept for AIF and not drawn.`,
  'no-conclusion': (n: number) => `${count(n, 'inference, conflict or rephrasing', 'inferences, conflicts or rephrasings')} ${n === 1 ? 'points' : 'point'} at nothing that can be drawn. They are kept for AIF and not drawn.`,
  circle: (n: number) => `${count(n, 'edge')} would make inferences point at each other in a circle. They are kept for AIF and not drawn.`,
  preference: (n: number) => `${count(n, 'preference')} (PA) cannot be said on a map. They are kept for AIF and not drawn.`,
  'no-speaker': (n: number) => `${count(n, 'illocution')} (YA) ${is(n)} tied to no locution. They are kept for AIF and not shown.`,
  'analyst-words': (n: number) => `${count(n, 'locution')} ${n === 1 ? 'says' : 'say'} only who analysed the text. They are kept for AIF and not shown.`,
  'report-kept': (n: number) => `${count(n, 'report')} of what somebody else said (a claim that leads to an illocution) cannot be drawn. They are kept for AIF.`,
  'same-link': (n: number) => `${count(n, 'illocution')} ${n === 1 ? 'says' : 'say'} what another says already of the same words. They are kept for AIF and shown once.`,
  'too-long': (n: number) => `${count(n, 'claim')} ${is(n)} longer than a claim can be. Their ends are missing.`,
  'too-many': (n: number) => `${count(n, 'node')} ${is(n)} more than a map can hold, and ${is(n)} not drawn.`,
  'too-many-premises': (n: number) => `${count(n, 'inference')} ${n === 1 ? 'has' : 'have'} more premises than a step can have. The others are left out.`,
  unkept: (n: number) => `${count(n, 'field')} ${is(n)} nested too deep or too large to be kept, and ${is(n)} left out.`,
  'too-large-to-keep': () => 'What the map has no word for is too much to be kept for the way back to AIF.',
  'wrong-type': (n: number) => `${count(n, 'part')} of the file should be a list and ${is(n)} not. It is left out.`,
} as const
export type AifNote = keyof typeof sentences

/** What was noticed while reading, each kind told once, with how often and where first. */
export class AifNotes {
  readonly #ids = new Map<AifNote, { times: number; first: string[] }>()

  add(note: AifNote, id = '', times = 1): void {
    const known = this.#ids.get(note) ?? { times: 0, first: [] }
    known.times += times
    if (known.first.length < 5 && id !== '') known.first.push(id.slice(0, 80))
    this.#ids.set(note, known)
  }

  problems(): Problem[] {
    return [...this.#ids].map(([code, { times, first }]) => ({
      code,
      message: sentences[code](times),
      ...(first.length > 0 && { at: `${first.join(', ')}${times > first.length ? ', …' : ''}` }),
    }))
  }
}

function count(n: number, one: string, many = `${one}s`): string {
  return n === 1 ? `One ${one}` : `${n.toLocaleString('en')} ${many}`
}

function is(n: number): string {
  return n === 1 ? 'is' : 'are'
}
