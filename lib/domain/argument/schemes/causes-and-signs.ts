import { ask, premise } from './scheme.ts'
import type { Scheme } from './scheme.ts'

/** It is so because of what brings it about, or what it shows itself by. */
export const causesAndSigns: readonly Scheme[] = [
  {
    id: 'cause-to-effect',
    name: 'Cause to effect',
    family: 'Causes and signs',
    also: ['prediction', 'causal'],
    aif: ['Cause To Effect'],
    says: 'What brings it about is there, so it will come about.',
    premises: [premise('cause', 'The cause', 'The cause is there, or will be.'), premise('generalisation', 'What it brings about', 'Where the cause is, the effect generally follows.')],
    questions: [
      ask('generalisation', 'premise:generalisation', 'Does the one bring about the other, and how surely?', 'The one does not generally bring about the other.'),
      ask('cause', 'premise:cause', 'Is the cause really there?', 'The cause is not there.'),
      ask('interference', 'step', 'Is there something that would prevent the effect here?', 'Something else prevents the effect in this case.'),
    ],
  },
  {
    id: 'correlation-to-cause',
    name: 'Correlation to cause',
    family: 'Causes and signs',
    also: ['post hoc', 'statistics', 'association'],
    aif: ['Correlation To Cause'],
    says: 'The two go together, so the one brings about the other.',
    premises: [premise('correlation', 'That they go together', 'The one and the other are found together.')],
    questions: [
      ask('real', 'premise:correlation', 'Do they go together at all?', 'The two are not found together as is said.'),
      ask('chance', 'step', 'Could it be chance?', 'That the two are found together may be chance.'),
      ask('third', 'step', 'Could some third thing bring about both?', 'A third thing brings about both.'),
      ask('reverse', 'step', 'Could it be the other way round?', 'It is the other that brings about the one.'),
      ask('range', 'step', 'Does it hold beyond the cases that were looked at?', 'It holds only within the cases that were looked at.'),
    ],
  },
  {
    id: 'sign',
    name: 'Sign',
    family: 'Causes and signs',
    also: ['symptom', 'trace', 'indication'],
    aif: ['Sign'],
    says: 'Its sign is there, so it is there.',
    premises: [premise('finding', 'The finding', 'This is found.'), premise('meaning', 'What it is a sign of', 'Where this is found, that is generally the case.')],
    questions: [
      ask('finding', 'premise:finding', 'Is the sign really there?', 'The sign is not there.'),
      ask('strength', 'premise:meaning', 'How surely does the one go with the other?', 'The sign is too often found without the thing.'),
      ask('other', 'step', 'Would something else account for the sign better?', 'Something else accounts for the sign better.'),
    ],
  },
  {
    id: 'best-explanation',
    name: 'Best explanation',
    family: 'Causes and signs',
    also: ['abductive', 'abduction', 'hypothesis', 'inference to the best explanation'],
    aif: ['Abductive Argument', 'Evidence To Hypothesis'],
    says: 'It explains the facts better than anything else, so it is probably so.',
    premises: [premise('facts', 'The facts', 'These are the facts.'), premise('explanation', 'The explanation', 'It explains them.'), premise('best', 'That it is the best', 'Nothing else that was thought of explains them as well.')],
    questions: [
      ask('facts', 'premise:facts', 'Are those the facts?', 'Those are not the facts.'),
      ask('explains', 'premise:explanation', 'Does it explain them, taken by itself?', 'It does not explain them.'),
      ask('better', 'premise:best', 'Is there a better explanation?', 'There is a better explanation.'),
      ask('search', 'step', 'How far did one look for others?', 'Nobody has looked for other explanations.'),
      ask('wait', 'step', 'Would it be wiser to find out more first?', 'It is too early to settle on one explanation.'),
    ],
  },
  {
    id: 'slippery-slope',
    name: 'Slippery slope',
    family: 'Causes and signs',
    also: ['thin end of the wedge', 'step by step'],
    aif: ['Causal Slippery Slope', 'Full Slippery Slope', 'Precedent Slippery Slope', 'Verbal Slippery Slope'],
    says: 'The first step leads on, one by one, to something nobody wants, so it should not be taken.',
    premises: [
      premise('first', 'The first step', 'This step is about to be taken.'),
      premise('sequence', 'The way down', 'Each step makes the next hard to refuse, down to the last.'),
      premise('outcome', 'Where it ends', 'What is at the end is not acceptable.'),
    ],
    questions: [
      ask('links', 'premise:sequence', 'Which of the steps between are shown, and which only supposed?', 'A step on the way down is only supposed.'),
      ask('stop', 'step', 'Could one stop on the way?', 'One can stop on the way down.'),
      ask('outcome', 'premise:outcome', 'Is what lies at the end as bad as that?', 'What lies at the end is not so bad.'),
    ],
  },
]
