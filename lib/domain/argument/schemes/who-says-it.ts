import { ask, premise } from './scheme.ts'
import type { Scheme } from './scheme.ts'

/** What is said counts for less because of who says it. */
export const whoSaysIt: readonly Scheme[] = [
  {
    id: 'ad-hominem-direct',
    name: 'Direct ad hominem',
    family: 'Who says it',
    also: ['character', 'against the person', 'abusive', 'ethotic'],
    aif: ['Direct Ad Hominem', 'Generic Ad Hominem', 'Ethotic'],
    says: 'The person is not to be trusted, so what they say counts for less.',
    premises: [premise('character', 'The person', 'The person has a fault of character.'), premise('reliance', 'What rests on it', 'What they say rests on their word.')],
    questions: [
      ask('character', 'premise:character', 'Is it true of the person, and what shows it?', 'It is not true of this person.'),
      ask('reliance', 'premise:reliance', 'Does what they say rest on their word at all?', 'What they say can be examined whoever says it.'),
      ask('bearing', 'step', 'Does that fault bear on this matter?', 'This fault has nothing to do with the matter.'),
      ask('too-far', 'conclusion', 'Does it make what they say false, or only less sure?', 'At most this makes it less sure, not false.'),
    ],
  },
  {
    id: 'ad-hominem-circumstantial',
    name: 'Circumstantial ad hominem',
    family: 'Who says it',
    also: ['hypocrisy', 'tu quoque', 'does not practise'],
    aif: ['Circumstantial Ad Hominem', 'Pragmatic Inconsistency'],
    says: 'The person does not act as they say, so what they say counts for less.',
    premises: [premise('argument', 'What they say', 'The person says that it should be so.'), premise('conduct', 'What they do', 'What the person does goes against it.')],
    questions: [
      ask('conflict', 'premise:conduct', 'Does what they do go against what they say?', 'What they do does not go against what they say.'),
      ask('explained', 'step', 'Can the difference be explained?', 'The difference has an explanation that costs them nothing.'),
      ask('bearing', 'step', 'Does it matter to this argument whether they act so?', 'The argument stands or falls whatever its author does.'),
    ],
  },
  {
    id: 'inconsistent-commitment',
    name: 'Inconsistent commitment',
    family: 'Who says it',
    also: ['contradicts himself', 'changed her mind'],
    aif: ['Inconsistent Commitment'],
    says: 'Elsewhere the person says the opposite, so they cannot say this here.',
    premises: [premise('first', 'The one thing said', 'The person says this.'), premise('second', 'The other thing said', 'Elsewhere the person says what cannot stand with it.')],
    questions: [
      ask('said', 'premise:second', 'Did the person say both, in their own voice?', 'The person did not say both in their own voice.'),
      ask('inconsistent', 'step', 'Can the two not stand together?', 'The two can stand together.'),
      ask('changed', 'step', 'Was there time and reason to change one’s mind?', 'The person changed their mind between, and says why.'),
    ],
  },
  {
    id: 'bias',
    name: 'Bias',
    family: 'Who says it',
    also: ['partisan', 'interest', 'one-sided'],
    aif: ['Bias'],
    says: 'The person has a side in it, so what they say counts for less.',
    premises: [premise('bias', 'The bias', 'The person has a side in the matter.'), premise('effect', 'What it does', 'Whoever has a side is likely not to have weighed both.')],
    questions: [
      ask('evidence', 'premise:bias', 'What shows that they have a side in it?', 'Nothing shows that this person has a side in it.'),
      ask('weighed', 'premise:effect', 'Have they weighed what speaks against them all the same?', 'This person has weighed the other side all the same.'),
      ask('fit', 'step', 'Is this a matter in which one may take a side?', 'Here one may take a side: arguments are weighed by what they say.'),
    ],
  },
]
