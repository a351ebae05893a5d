import { ask, premise } from './scheme.ts'
import type { Scheme } from './scheme.ts'

/** It is so of the whole because of the parts, or of the parts because of the whole. */
export const partsAndWholes: readonly Scheme[] = [
  {
    id: 'composition',
    name: 'Composition',
    family: 'Parts and wholes',
    also: ['part to whole', 'members to group'],
    aif: ['Composition'],
    says: 'It is so of the parts, so it is so of the whole.',
    premises: [premise('parts', 'The parts', 'It is so of the parts.')],
    questions: [
      ask('parts', 'premise:parts', 'Is it so of all the parts, or of enough of them?', 'It is not so of enough of the parts.'),
      ask('carries', 'step', 'Is it something that passes from parts to a whole?', 'This is not something that passes from parts to a whole.'),
      ask('arrangement', 'step', 'Does it depend on how the parts are put together?', 'It depends on how the parts are put together.'),
    ],
  },
  {
    id: 'division',
    name: 'Division',
    family: 'Parts and wholes',
    also: ['whole to part', 'group to member'],
    aif: ['Division'],
    says: 'It is so of the whole, so it is so of the part.',
    premises: [premise('whole', 'The whole', 'It is so of the whole.')],
    questions: [
      ask('whole', 'premise:whole', 'Is it so of the whole?', 'It is not so of the whole.'),
      ask('carries', 'step', 'Is it something that passes from a whole to its parts?', 'This is not something that passes from a whole to each of its parts.'),
      ask('even', 'step', 'Are the parts alike in it?', 'The parts differ in this.'),
    ],
  },
]
