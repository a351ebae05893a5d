import { ask, premise } from './scheme.ts'
import type { Scheme } from './scheme.ts'

const consequence = (good: boolean): Pick<Scheme, 'premises' | 'questions'> => ({
  premises: [
    premise('consequence', 'What comes of it', good ? 'Good will come of doing it.' : 'Harm will come of doing it.'),
    premise('value', 'What that is worth', good ? 'What comes of it is good.' : 'What comes of it is bad.'),
  ],
  questions: [
    ask('likelihood', 'premise:consequence', 'How likely is it that this will come of it?', 'It is not likely that this will come of it.'),
    ask('evidence', 'premise:consequence', 'What shows that it will?', 'Nothing shows that this will come of it.'),
    ask('value', 'premise:value', good ? 'Is what comes of it as good as is said?' : 'Is what comes of it as bad as is said?', good ? 'What comes of it is not so good.' : 'What comes of it is not so bad.'),
    ask('opposite', 'step', good ? 'What harm would come of it besides?' : 'What good would come of it besides?', good ? 'Harm would come of it that counts for more.' : 'Good would come of it that counts for more.'),
  ],
})

/** It should be done, or not, because of what it is for, what comes of it, or what was spent on it. */
export const whatToDo: readonly Scheme[] = [
  {
    id: 'practical-reasoning',
    name: 'Practical reasoning',
    family: 'What to do',
    also: ['means and end', 'goal', 'instrumental'],
    aif: ['Practical Reasoning'],
    says: 'It serves the aim, so it should be done.',
    premises: [premise('means', 'The means', 'Doing this serves the aim.'), premise('goal', 'The aim', 'The aim is to be reached.')],
    questions: [
      ask('goal', 'premise:goal', 'Is that the aim, and should it be?', 'That is not the aim, or should not be.'),
      ask('works', 'premise:means', 'Would it serve the aim?', 'It would not serve the aim.'),
      ask('other-means', 'step', 'Is there a better way to the same aim?', 'There is a better way to the same aim.'),
      ask('other-goals', 'step', 'Does it stand in the way of another aim?', 'It stands in the way of another aim that counts for more.'),
      ask('possible', 'step', 'Can it be done at all?', 'It cannot be done.'),
      ask('side-effects', 'conclusion', 'What else would come of it?', 'What else would come of it speaks against doing it.'),
    ],
  },
  {
    id: 'value-based-practical-reasoning',
    name: 'Value-based practical reasoning',
    family: 'What to do',
    also: ['values', 'principles', 'ought'],
    aif: ['Value Based Practical Reasoning', 'Positive Values', 'Negative Values', 'Values'],
    says: 'It serves something that is worth serving, so it should be done.',
    premises: [premise('means', 'The means', 'Doing this serves the aim.'), premise('goal', 'The aim', 'The aim is to be reached.'), premise('value', 'The value', 'The aim is worth reaching for the sake of this value.')],
    questions: [
      ask('value', 'premise:value', 'Is it a value, for those who are to act?', 'Those who are to act do not share this value.'),
      ask('serves', 'premise:goal', 'Does the aim serve the value?', 'The aim does not serve this value.'),
      ask('works', 'premise:means', 'Would doing it serve the aim?', 'Doing it would not serve the aim.'),
      ask('other-values', 'step', 'Which other values does it go against?', 'It goes against another value that counts for more.'),
      ask('other-means', 'step', 'Is there a way that costs less of other values?', 'The same could be had at less cost to other values.'),
    ],
  },
  { id: 'positive-consequences', name: 'Positive consequences', family: 'What to do', also: ['benefit', 'good results'], aif: ['Positive Consequences', 'Consequences'], says: 'Good would come of it, so it should be done.', ...consequence(true) },
  { id: 'negative-consequences', name: 'Negative consequences', family: 'What to do', also: ['harm', 'risk', 'bad results'], aif: ['Negative Consequences'], says: 'Harm would come of it, so it should not be done.', ...consequence(false) },
  {
    id: 'sunk-costs',
    name: 'Sunk costs',
    family: 'What to do',
    also: ['too much invested', 'precommitment'],
    aif: ['Sunk Costs'],
    says: 'So much has been put into it that giving it up now would be wrong.',
    premises: [premise('spent', 'What was spent', 'Much has been put into it already.'), premise('choice', 'The choice now', 'Now one can go on or give it up.')],
    questions: [
      ask('spent', 'premise:spent', 'Was so much put into it?', 'Not so much was put into it.'),
      ask('choice', 'premise:choice', 'Is giving it up still open?', 'Giving it up is not open any more, or going on is not.'),
      ask('forward', 'step', 'What is to be had from here on, whatever was spent?', 'What was spent is spent either way, and going on brings less than giving up.'),
    ],
  },
  {
    id: 'waste',
    name: 'Waste',
    family: 'What to do',
    also: ['in vain', 'for nothing'],
    aif: ['Waste'],
    says: 'Stopping now would make all that was done be for nothing, so one should go on.',
    premises: [premise('waste', 'What would be lost', 'If one stops now, what was done will have been for nothing.'), premise('bad', 'That this is bad', 'That it should have been for nothing is bad.')],
    questions: [
      ask('lost', 'premise:waste', 'Would it all have been for nothing?', 'What was done keeps its worth even if one stops.'),
      ask('reachable', 'step', 'Can the end still be reached?', 'The end cannot be reached in any case.'),
      ask('worse', 'step', 'Would going on cost more than it saves?', 'Going on costs more than it saves.'),
    ],
  },
]
