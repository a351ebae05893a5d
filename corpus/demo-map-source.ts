import type { Claim } from '../lib/domain/argument/claim.ts'
import type { Evidence } from '../lib/domain/argument/evidence.ts'
import type { RelationKind } from '../lib/domain/argument/relation.ts'

/**
 * The demo map as written by hand: *What was the Soviet bureaucracy: a class, a caste, or neither?* Evidence names a text
 * of `corpus/texts` by its letter and quotes it; `build-demo-map.ts` finds the words and makes the file.
 */

export const texts = {
  W: '1-a-workers-state-degenerated.md',
  L: '2-a-parasitic-layer.md',
  R: '3-a-bureaucratic-ruling-class.md',
  S: '4-state-capitalism.md',
  B: '5-bureaucratic-collectivism.md',
  M: '6-shachtman-changes-his-mind.md',
  T: '7-two-words-class-and-caste.md',
} as const
export type TextKey = keyof typeof texts

export const traditions: Record<TextKey, string> = {
  W: 'Trotskyist',
  L: 'Trotskyist',
  R: 'New-class theories',
  S: 'State-capitalist theories',
  B: 'Third camp',
  M: 'Third camp',
  T: 'Survey',
}

/** The dated sections of the exposition of an author who changed his view: heading as printed, date. */
export const datedParts: { text: TextKey; heading: string; date: string }[] = [
  { text: 'M', heading: '1936: the workers’ state and its usurpers', date: '1936' },
  { text: 'M', heading: '1940: a new class, but a step forward', date: '1940' },
  { text: 'M', heading: '1948: a new barbarism', date: '1948' },
  { text: 'M', heading: '1962: the choice of a side', date: '1962' },
]

export const title = 'What was the Soviet bureaucracy: a class, a caste, or neither?'
export const description =
  'Seven expositions, four answers. Each claim shows which text asserts it and which denies it; each inference shows who draws it. Start at the question and read downwards.'

type ClaimDraft = Pick<Claim, 'text'> & Partial<Omit<Claim, 'id' | 'text'>>

export const claims: Record<string, ClaimDraft> = {
  question: { kind: 'question', text: 'What was the Soviet bureaucracy: a class, a caste, or neither?' },

  // The answers.
  'position-class': { kind: 'position', text: 'It was a ruling class.' },
  'position-caste': { kind: 'position', text: 'It was a caste: a closed and privileged body ruling a workers’ state that it had not created.' },
  'position-layer': { kind: 'position', text: 'It was neither, but a parasitic layer on what the workers had built.' },
  'position-word': { kind: 'position', text: 'Whether it was a class depends on what one decides to call a class.' },
  'capitalist-class': { text: 'It was a capitalist class, which personified capital as a body.' },
  'new-class': { text: 'It was the ruling class of a new society, neither capitalist nor socialist.' },

  // What the words are made to mean.
  'class-by-ownership': { kind: 'definition', term: 'class', role: 'necessary', text: 'A class holds property of its own, which it can keep against others and hand on.' },
  'class-by-command': { kind: 'definition', term: 'class', role: 'sufficient', text: 'A ruling class is whoever disposes of the surplus and shuts the producers out from disposing of it.' },
  'class-by-function': { kind: 'definition', term: 'class', role: 'necessary', text: 'A ruling class organises the production of its age, which could not be carried on in that way without it.' },
  'caste-as-closure': { kind: 'definition', term: 'caste', role: 'full', text: 'A caste is a privileged body that has closed itself off, whatever its place in production.' },
  'caste-by-birth': { kind: 'definition', term: 'caste', role: 'full', text: 'A caste is a fixed order that one enters by birth.' },

  // For a class.
  'disposed-of-surplus': { text: 'The higher officials decided what became of the surplus, and those who produced it could not remove them.' },
  'state-belonged-to-them': { text: 'The means of production belonged to the state, and the state belonged to the bureaucracy.' },
  'owned-in-common': { text: 'A body can own in common what none of its members owns.' },
  'organised-production': { text: 'The officials organised production from the first decision to the last.' },
  'same-people-after': { text: 'Those who ruled after 1991 came in great part from those who had ruled before.', scope: 'Russia, 1991–1996' },

  // Against a class.
  'no-title': { text: 'The officials held no deeds, and could neither sell nor bequeath what they ran.' },
  'purges-destroyed': { text: 'In the purges the state destroyed the greater part of its own leading officials.', scope: '1936–1938' },
  'office-stayed': { text: 'The purges changed the persons and left the powers of the office as they were.' },
  'denied-itself': { text: 'It could rule only by denying that it existed.' },
  'every-rule-has-a-legend': { text: 'Every ruling group presents its own interest as the general one.' },
  'turned-control-into-title': { text: 'When they could, the officials turned control into title and became owners.', scope: '1989–1992' },
  'class-changes-form': { text: 'A ruling class can exchange one form of its rule for another.' },

  // The workers' state and the caste.
  'workers-state': { text: 'The Soviet Union remained a workers’ state, though a degenerated one.' },
  'property-survived': { text: 'The nationalised property of October survived the rise of the bureaucracy.' },
  'forms-decide': { text: 'The forms of property that a state guards decide which class’s state it is.' },
  'form-kept-relation-overturned': { text: 'Nationalisation was kept as a form, while the relation of property behind it was overturned.' },
  'ownership-through-power': { text: 'The working class can own only by holding political power.' },
  'shut-out': { text: 'The workers had lost every means of deciding anything.' },
  'closed-body': { text: 'The officials had hardened into a closed body that filled its own ranks and held a monopoly of command.' },
  'entered-by-appointment': { text: 'One became an official by appointment and not by birth.' },

  // The layer.
  'plants-would-have-run': { text: 'Production would have gone on without the officials as a privileged body.' },
  'accident-with-causes': { text: 'The bureaucracy was brought about by circumstances and not by a law of the economy.' },
  'isolated-and-poor': { text: 'The revolution remained alone in a poor and exhausted country.' },

  // State capitalism and its critics.
  'one-firm': { text: 'Towards the rest of the world the Soviet Union stood as one firm stands towards its competitors.' },
  'forced-to-accumulate': { text: 'Rivalry in arms forced the Soviet Union to accumulate as its rivals accumulated.' },
  'arms-compel-any-state': { text: 'Rivalry in arms puts every state under compulsion, whatever its economy.' },
  'war-compares-labour': { text: 'War compares what a given labour time can produce, as strictly as a market does.' },
  'turn-of-1928': { text: 'From 1928 consumption was subordinated to accumulation.', scope: 'from October 1928' },
  'no-labour-market': { text: 'There was no market for labour power.' },
  'no-capitalists': { text: 'There was no capitalist class, and no production for profit on a market.' },

  // What hangs on it.
  'question-defence': { kind: 'question', text: 'Was nationalised property worth defending when the workers had no power over it?' },
  'position-defend': { kind: 'position', text: 'Yes: it had to be defended against attack and restoration.' },
  'position-not-defend': { kind: 'position', text: 'No: nothing in the old relations was worth defending as such.' },
  'higher-than-capitalism': { text: 'Measured against capitalism the new society stood higher.' },

  // About the words.
  'facts-are-shared': { text: 'The parties grant one another the main facts and draw opposite conclusions by different definitions.' },
  'quarrel-survives-the-word': { text: 'When the words class and caste are barred, the parties still disagree.' },
}

interface RelationDraft {
  kind: RelationKind
  premises: string[]
  claim?: string
  relation?: string
  scheme?: string
  note?: string
}

export const relations: Record<string, RelationDraft> = {
  'answer-class': { kind: 'answers', premises: ['position-class'], claim: 'question' },
  'answer-caste': { kind: 'answers', premises: ['position-caste'], claim: 'question' },
  'answer-layer': { kind: 'answers', premises: ['position-layer'], claim: 'question' },
  'answer-word': { kind: 'answers', premises: ['position-word'], claim: 'question' },
  'class-or-caste': { kind: 'contrary', premises: ['position-class'], claim: 'position-caste' },
  'class-or-layer': { kind: 'contrary', premises: ['position-class'], claim: 'position-layer' },
  'caste-or-layer': { kind: 'contrary', premises: ['position-caste'], claim: 'position-layer' },
  'capitalist-is-class': { kind: 'specialises', premises: ['capitalist-class'], claim: 'position-class' },
  'new-is-class': { kind: 'specialises', premises: ['new-class'], claim: 'position-class' },
  'capitalist-or-new': { kind: 'contrary', premises: ['capitalist-class'], claim: 'new-class' },

  'from-command': { kind: 'supports', premises: ['disposed-of-surplus', 'class-by-command'], claim: 'position-class', scheme: 'argument from definition' },
  'from-collective-ownership': { kind: 'supports', premises: ['state-belonged-to-them', 'owned-in-common'], claim: 'position-class' },
  'from-1991-continuity': { kind: 'supports', premises: ['same-people-after'], claim: 'position-class', scheme: 'argument from sign' },
  'against-from-title': { kind: 'attacks', premises: ['no-title', 'class-by-ownership'], claim: 'position-class', scheme: 'argument from definition' },
  'title-undercut': { kind: 'attacks', premises: ['owned-in-common'], relation: 'against-from-title' },
  'against-from-purges': { kind: 'attacks', premises: ['purges-destroyed'], claim: 'position-class', scheme: 'argument from sign' },
  'purges-undercut': { kind: 'attacks', premises: ['office-stayed'], relation: 'against-from-purges' },
  'against-from-denial': { kind: 'attacks', premises: ['denied-itself'], claim: 'position-class', scheme: 'argument from sign' },
  'denial-undercut': { kind: 'attacks', premises: ['every-rule-has-a-legend'], relation: 'against-from-denial' },
  'against-from-1991': { kind: 'attacks', premises: ['turned-control-into-title'], claim: 'position-class', scheme: 'argument from sign' },
  '1991-undercut': { kind: 'attacks', premises: ['class-changes-form'], relation: 'against-from-1991' },

  'state-from-property': { kind: 'supports', premises: ['property-survived', 'forms-decide'], claim: 'workers-state' },
  'state-undercut': { kind: 'attacks', premises: ['form-kept-relation-overturned'], relation: 'state-from-property' },
  'state-denied': { kind: 'attacks', premises: ['ownership-through-power', 'shut-out'], claim: 'workers-state' },
  'caste-from-state': { kind: 'supports', premises: ['workers-state', 'closed-body'], claim: 'position-caste' },
  'caste-backed': { kind: 'supports', premises: ['caste-as-closure'], relation: 'caste-from-state' },
  'caste-denied': { kind: 'attacks', premises: ['entered-by-appointment', 'caste-by-birth'], claim: 'position-caste', scheme: 'argument from definition' },

  'layer-from-function': { kind: 'supports', premises: ['plants-would-have-run', 'class-by-function'], claim: 'position-layer', scheme: 'argument from definition' },
  'layer-from-origin': { kind: 'supports', premises: ['accident-with-causes'], claim: 'position-layer' },
  'origin-from-isolation': { kind: 'supports', premises: ['isolated-and-poor'], claim: 'accident-with-causes' },
  'organised-against-dispensable': { kind: 'attacks', premises: ['organised-production'], claim: 'plants-would-have-run' },

  'capitalist-from-competition': { kind: 'supports', premises: ['one-firm', 'forced-to-accumulate'], claim: 'capitalist-class', scheme: 'argument from analogy' },
  'competition-undercut': { kind: 'attacks', premises: ['arms-compel-any-state'], relation: 'capitalist-from-competition' },
  'undercut-undercut': { kind: 'attacks', premises: ['war-compares-labour'], relation: 'competition-undercut' },
  'capitalist-from-1928': { kind: 'supports', premises: ['turn-of-1928'], claim: 'capitalist-class' },
  'capitalist-denied': { kind: 'attacks', premises: ['no-labour-market'], claim: 'capitalist-class' },
  'new-from-neither': { kind: 'supports', premises: ['no-capitalists', 'state-belonged-to-them'], claim: 'new-class' },

  'answer-defend': { kind: 'answers', premises: ['position-defend'], claim: 'question-defence' },
  'answer-not-defend': { kind: 'answers', premises: ['position-not-defend'], claim: 'question-defence' },
  'defend-or-not': { kind: 'contradictory', premises: ['position-defend'], claim: 'position-not-defend' },
  'defend-from-state': { kind: 'supports', premises: ['workers-state'], claim: 'position-defend' },
  'defend-from-rank': { kind: 'supports', premises: ['higher-than-capitalism'], claim: 'position-defend' },
  'not-defend-from-class': { kind: 'supports', premises: ['position-class'], claim: 'position-not-defend' },

  'word-from-agreement': { kind: 'supports', premises: ['facts-are-shared'], claim: 'position-word' },
  'word-denied': { kind: 'attacks', premises: ['quarrel-survives-the-word'], claim: 'position-word' },
}

export const voices: Record<string, { name: string; kind: string }> = {
  trotsky: { name: 'Leon Trotsky', kind: 'author' },
  djilas: { name: 'Milovan Djilas', kind: 'author' },
  cliff: { name: 'Tony Cliff', kind: 'author' },
  carter: { name: 'Joseph Carter', kind: 'author' },
  draper: { name: 'Hal Draper', kind: 'author' },
  bordiga: { name: 'Amadeo Bordiga', kind: 'author' },
  lenin: { name: 'V. I. Lenin', kind: 'author' },
  dumont: { name: 'Louis Dumont', kind: 'author' },
  'caste-theorists': { name: 'Those who speak of a caste', kind: 'school' },
  'class-theorists': { name: 'Those who speak of a class', kind: 'school' },
  critics: { name: 'Unnamed critics', kind: 'school' },
}

export interface EvidenceDraft extends Partial<Omit<Evidence, 'id' | 'target' | 'passage' | 'stance'>> {
  on: string
  in: TextKey
  quote: string
  stance: Evidence['stance']
}

const reports = (voice: string, stance: Evidence['stance'], mode: 'quotes' | 'paraphrases' | 'imputes' = 'paraphrases') => [{ voice, stance, mode }]

/** Evidence on claims. */
export const claimEvidence: EvidenceDraft[] = [
  // The answers themselves.
  { on: 'position-caste', in: 'W', stance: 'asserts', qualification: 'The word is borrowed and makes no claim to be exact.', quote: 'For a body of this kind the nearest word is caste: a closed, privileged stratum with a strong sense of its own interest and a monopoly of command.' },
  { on: 'position-class', in: 'W', stance: 'denies', quote: 'It says that the officials had hardened into something more than a profession, and that they had not become what a class is.' },
  { on: 'position-layer', in: 'L', stance: 'asserts', quote: 'It was a layer, parasitic in the plain sense: it lived on an economic body that it had not made, did not need to exist for that body to live, and drained it.' },
  { on: 'position-class', in: 'L', stance: 'denies', quote: 'The Soviet bureaucracy was not a class.' },
  { on: 'position-caste', in: 'L', stance: 'denies', quote: 'But caste says too much as well, for a caste is a fixed order of society that reproduces itself by birth and has its settled place in a division of labour.' },
  { on: 'position-class', in: 'R', stance: 'asserts', quote: 'It remains one whether it holds its power in the form of shares, of land, of temple revenue, or of offices.' },
  { on: 'position-class', in: 'R', stance: 'none', reports: reports('djilas', 'asserts'), quote: 'He had no doubt that it was a class, and he thought that it had grown out of the body of the revolutionaries themselves.' },
  { on: 'position-class', in: 'S', stance: 'asserts', quote: 'Hence the bureaucracy was a ruling class, and more precisely a capitalist class.' },
  { on: 'capitalist-class', in: 'S', stance: 'asserts', quote: 'Hence the bureaucracy was a ruling class, and more precisely a capitalist class.' },
  { on: 'capitalist-class', in: 'S', stance: 'none', reports: reports('bordiga', 'denies'), quote: 'Amadeo Bordiga held that the Soviet Union was a young capitalism passing through its forced accumulation, with the bureaucrats as its agents and not its class.' },
  { on: 'capitalist-class', in: 'B', stance: 'denies', quote: 'The theory of state capitalism keeps the right conclusion, that there was a ruling class, and reaches it by calling things by a name that does not fit.' },
  { on: 'position-class', in: 'B', stance: 'asserts', quote: 'It was a new exploiting society with a new ruling class.' },
  { on: 'new-class', in: 'B', stance: 'asserts', quote: 'It was a new exploiting society with a new ruling class.' },
  { on: 'position-class', in: 'M', stance: 'denies', quote: 'The rulers are a usurping bureaucracy and not a class.' },
  { on: 'position-class', in: 'M', stance: 'asserts', quote: 'The bureaucracy is a new ruling class, and the society is bureaucratic collectivism.' },
  { on: 'new-class', in: 'M', stance: 'asserts', quote: 'Bureaucratic collectivism, he now held, is no step between capitalism and socialism.' },
  { on: 'position-caste', in: 'M', stance: 'denies', quote: 'On the word caste he was brief: in 1936 he used it now and then as Trotsky did, and after 1940 he thought that it had been a way of not saying class.' },
  { on: 'position-caste', in: 'T', stance: 'denies', qualification: 'by this measure', sense: 'caste-by-birth', quote: 'By this measure the Soviet bureaucracy was no caste: it was entered by appointment, and the father of many a minister had been a peasant.' },
  { on: 'position-word', in: 'T', stance: 'asserts', force: 'tentative', qualification: 'It would be rash to conclude that nothing is at issue.', quote: 'Two authors may agree on every fact and still give opposite answers because they give the word different work to do.' },
  { on: 'position-word', in: 'L', stance: 'denies', qualification: 'In part it is.', quote: 'The difference is a quarrel about words. In part it is. But one thing hangs on it: whether the task was to change the foundations of the economy or to clear something off them.' },

  // Definitions.
  { on: 'class-by-ownership', in: 'W', stance: 'uses', quote: 'It has its own roots in production: feudal lords held land, capitalists hold capital, and each kind of property would exist and reproduce itself without this or that government.' },
  { on: 'class-by-ownership', in: 'R', stance: 'rejects', quote: 'The objection that the officials owned nothing rests on a lawyer’s idea of property.' },
  { on: 'class-by-ownership', in: 'S', stance: 'rejects', quote: 'What makes capital capital is not the individual owner.' },
  { on: 'class-by-ownership', in: 'B', stance: 'rejects', quote: 'The right to bequeath is a mark of one kind of property.' },
  { on: 'class-by-ownership', in: 'T', stance: 'none', reports: reports('trotsky', 'uses'), quote: 'Trotsky leaned on it when he argued that the bureaucracy held no securities and filled its ranks as any civil service does, by appointment from above, so that no kind of property was its own.' },
  { on: 'class-by-command', in: 'R', stance: 'uses', quote: 'A group that commands production, appropriates the surplus and cannot be removed by those beneath it is a ruling class.' },
  { on: 'class-by-command', in: 'B', stance: 'uses', quote: 'A ruling class needs to hold the conditions of production against those who work, and to be able to renew itself.' },
  { on: 'class-by-command', in: 'T', stance: 'none', reports: reports('djilas', 'uses'), quote: 'Djilas, Castoriadis, Kuroń and Modzelewski use the word in this way.' },
  { on: 'class-by-command', in: 'L', stance: 'rejects', quote: 'A population can be robbed by an army of occupation, which is not on that account a class.' },
  { on: 'class-by-function', in: 'L', stance: 'uses', quote: 'A ruling class, however greedy, organises the production of its age; take it away and production as it was then carried on stops.' },
  { on: 'class-by-function', in: 'R', stance: 'uses', quote: 'This is what a class does in production.' },
  { on: 'caste-as-closure', in: 'W', stance: 'uses', quote: 'For a body of this kind the nearest word is caste: a closed, privileged stratum with a strong sense of its own interest and a monopoly of command.' },
  { on: 'caste-as-closure', in: 'T', stance: 'none', reports: reports('trotsky', 'uses'), quote: 'He said in 1939 that the word was a stopgap and not a term of science, and saw an advantage in that, since nobody would mistake it for more; sociology had no name ready for something so new.' },
  { on: 'caste-by-birth', in: 'L', stance: 'uses', quote: 'But caste says too much as well, for a caste is a fixed order of society that reproduces itself by birth and has its settled place in a division of labour.' },
  { on: 'caste-by-birth', in: 'T', stance: 'none', reports: reports('dumont', 'uses'), quote: 'Louis Dumont’s Homo Hierarchicus (1966) is the classic statement.' },

  // For a class.
  { on: 'disposed-of-surplus', in: 'R', stance: 'asserts', quote: 'In the Soviet Union the answers were the same from 1930 to 1990: the higher officials, the higher officials, and no.' },
  { on: 'disposed-of-surplus', in: 'T', stance: 'asserts', quote: 'that the officials decided on investment without consulting those who worked' },
  { on: 'disposed-of-surplus', in: 'B', stance: 'asserts', quote: 'The bureaucratic class got its surplus through command: a plan backed by police determined what was made, how hard people worked for it and what they got.' },
  { on: 'disposed-of-surplus', in: 'S', stance: 'asserts', quote: 'Capital as a whole was at its disposal collectively, and the privileges of the individual official were the share of a functionary in the surplus value extracted from the workers.' },
  { on: 'disposed-of-surplus', in: 'L', stance: 'asserts', qualification: 'in another’s name, under rules that one may be shot for breaking', quote: 'It is true that its upper ranks disposed of the means of production; that is what officials do in every state that owns anything.' },
  { on: 'state-belonged-to-them', in: 'R', stance: 'asserts', quote: 'In the Soviet Union the means of production belonged to the state, and the state belonged to the bureaucracy.' },
  { on: 'state-belonged-to-them', in: 'B', stance: 'asserts', quote: 'If they have no control over it, nationalised property belongs to those who have.' },
  { on: 'state-belonged-to-them', in: 'W', stance: 'denies', reports: reports('class-theorists', 'asserts'), quote: 'To those who answered that the bureaucracy owned the state, and through the state everything, the reply was that a relation of property is not a figure of speech.' },
  { on: 'state-belonged-to-them', in: 'L', stance: 'denies', quote: 'But disposing of a thing in another’s name, under rules that one may be shot for breaking, is not ownership.' },
  { on: 'owned-in-common', in: 'R', stance: 'asserts', quote: 'The hierarchy as a body owned what none of its members did.' },
  { on: 'owned-in-common', in: 'B', stance: 'asserts', quote: 'The bureaucrats held in common what none of them held alone; and they recruited successors from their own ranks and brought them up in their own schools.' },
  { on: 'owned-in-common', in: 'S', stance: 'asserts', explicit: false, quote: 'It did not need deeds.' },
  { on: 'organised-production', in: 'R', stance: 'asserts', quote: 'They organised the labour process from the first decision to the last.' },
  { on: 'organised-production', in: 'L', stance: 'asserts', qualification: 'some necessary work; but what made them a privileged layer was not that work', quote: 'The manager of a Soviet plant performed some necessary work, and so did the planner and the engineer.' },
  { on: 'organised-production', in: 'B', stance: 'denies', quote: 'Those who hold the theory thus refuse to call the economy planned in any sense that would be to its credit: it was bureaucratically mismanaged.', settled: false },
  { on: 'same-people-after', in: 'R', stance: 'asserts', quote: 'Studies of the Russian elite in the middle of the 1990s found that about three quarters of the president’s circle and of the government, and more than half of the leading business people, came from the old nomenklatura.' },
  { on: 'same-people-after', in: 'S', stance: 'asserts', quote: 'That the same persons ruled before and after is what the theory would lead one to expect.' },

  // Against a class.
  { on: 'no-title', in: 'W', stance: 'asserts', quote: 'An official could not sell his factory, could not leave it to his son, and lost with his post everything that the post had brought him.' },
  { on: 'no-title', in: 'L', stance: 'asserts', quote: 'First, the bureaucracy had no property of its own.' },
  { on: 'no-title', in: 'R', stance: 'asserts', quote: 'No single official owned a factory, just as no single bishop owned the lands of the medieval Church.' },
  { on: 'no-title', in: 'T', stance: 'asserts', quote: 'that they could not sell or bequeath the plants' },
  { on: 'no-title', in: 'B', stance: 'asserts', explicit: false, quote: 'Nor is it an objection that the officials could not sell or bequeath.' },
  { on: 'purges-destroyed', in: 'L', stance: 'asserts', quote: 'In the purges of 1936 to 1938 the greater part of the leading officials were removed, and many of them killed.' },
  { on: 'purges-destroyed', in: 'R', stance: 'asserts', quote: 'But the purges shot officials and spared the office.' },
  { on: 'office-stayed', in: 'R', stance: 'asserts', quote: 'Those who were removed were replaced within weeks by younger people of the same system, and the powers of the post were untouched.' },
  { on: 'denied-itself', in: 'L', stance: 'asserts', quote: 'This layer could rule only by denying that it existed.' },
  { on: 'denied-itself', in: 'R', stance: 'asserts', quote: 'Its title to rule was the claim that it did not exist.' },
  { on: 'denied-itself', in: 'W', stance: 'asserts', explicit: false, quote: 'This would be a class that nobody foresaw, that owned nothing, that could not say its own name, and that had to pass itself off as the servant of those it ruled.' },
  { on: 'every-rule-has-a-legend', in: 'R', stance: 'asserts', quote: 'Every ruling group presents its interest as the general one; this one merely had a more exacting legend to live up to.' },
  { on: 'every-rule-has-a-legend', in: 'L', stance: 'denies', quote: 'Every ruling class has defended its kind of property openly as right and eternal.' },
  { on: 'turned-control-into-title', in: 'W', stance: 'asserts', quote: 'When the officials finally could, they did what had been foreseen: they turned control into title, and became owners.' },
  { on: 'turned-control-into-title', in: 'L', stance: 'asserts', quote: 'Managers converted state enterprises into companies in which they held the shares; ministries became concerns.' },
  { on: 'turned-control-into-title', in: 'R', stance: 'asserts', explicit: false, quote: 'The same people, or their deputies, went on ruling by other means.' },
  { on: 'class-changes-form', in: 'R', stance: 'asserts', quote: 'A class that finds one form of its rule used up will try another.' },
  { on: 'class-changes-form', in: 'S', stance: 'asserts', quote: 'It mattered as a change from one form of capital to another matters.' },
  { on: 'class-changes-form', in: 'W', stance: 'denies', reports: reports('critics', 'asserts'), qualification: 'as a rule', quote: 'The defenders answer that a ruling class does not as a rule dissolve the property on which it rests.' },

  // The workers' state.
  { on: 'workers-state', in: 'W', stance: 'asserts', quote: 'A state that defends nationalised property and planning against their restoration is a workers’ state, however badly it treats workers, just as a trade union remains a trade union when its officials sell out a strike.' },
  { on: 'workers-state', in: 'L', stance: 'asserts', explicit: false, quote: 'This position agrees with the theory of the degenerated workers’ state about property and disagrees with it about a word.' },
  { on: 'workers-state', in: 'S', stance: 'denies', quote: 'A workers’ state in which the workers have lost every means of deciding anything is an empty phrase: the working class, unlike the bourgeoisie, has no other means of ruling than its political power.' },
  { on: 'workers-state', in: 'B', stance: 'denies', quote: 'Nor was it in any sense a workers’ state: the workers had no power in it.' },
  { on: 'workers-state', in: 'M', stance: 'asserts', quote: 'The Soviet Union is a workers’ state, gravely deformed.' },
  { on: 'workers-state', in: 'M', stance: 'denies', quote: 'A workers’ state in which the workers do not rule is a contradiction in terms.' },
  { on: 'property-survived', in: 'W', stance: 'asserts', quote: 'Those facts outlived the men who brought them about.' },
  { on: 'property-survived', in: 'B', stance: 'asserts', qualification: 'the form', quote: 'The form, nationalisation, indeed remained.' },
  { on: 'property-survived', in: 'L', stance: 'asserts', explicit: false, quote: 'Something was taken away from the workers that had still been there, in a form that they could not use: the absence of private owners.' },
  { on: 'property-survived', in: 'M', stance: 'asserts', quote: 'Its foundation, nationalised property, is the work of October and has to be defended without conditions against every capitalist power, whatever one thinks of the government in the Kremlin.' },
  { on: 'forms-decide', in: 'W', stance: 'asserts', qualification: 'in the last resort', quote: 'On this view the character of a state is settled, in the last resort, by the forms of property it guards.' },
  { on: 'forms-decide', in: 'S', stance: 'denies', quote: 'Against the theory of the workers’ state it is said that nationalised property cannot by itself tell us which class rules.' },
  { on: 'forms-decide', in: 'B', stance: 'denies', reports: reports('caste-theorists', 'asserts'), quote: 'The older theory had one strong argument: property forms define the state, and the property forms of October survived. Here a distinction is drawn.' },
  { on: 'forms-decide', in: 'M', stance: 'denies', quote: 'Property forms and property relations had to be told apart.' },
  { on: 'form-kept-relation-overturned', in: 'B', stance: 'asserts', quote: 'The relation was overturned when the workers were driven from power, because the relation consisted in their holding the power over the state that owned.' },
  { on: 'form-kept-relation-overturned', in: 'M', stance: 'asserts', quote: 'The workers’ ownership of nationalised property had consisted in their political power; when that was taken from them, so was the property.' },
  { on: 'ownership-through-power', in: 'B', stance: 'asserts', quote: 'It is the only form in which the working class can own anything at all.' },
  { on: 'ownership-through-power', in: 'S', stance: 'asserts', quote: 'Workers who are shut out of the state are shut out of everything.' },
  { on: 'ownership-through-power', in: 'M', stance: 'asserts', quote: 'The workers’ ownership of nationalised property had consisted in their political power; when that was taken from them, so was the property.' },
  { on: 'ownership-through-power', in: 'W', stance: 'denies', explicit: false, quote: 'A sick organism is not an organism of another species.' },
  { on: 'shut-out', in: 'S', stance: 'asserts', quote: 'A workers’ state in which the workers have lost every means of deciding anything is an empty phrase: the working class, unlike the bourgeoisie, has no other means of ruling than its political power.' },
  { on: 'shut-out', in: 'W', stance: 'asserts', quote: 'They outlived soviets that decided anything, the right to form a faction in the party, and free trade unions.' },
  { on: 'shut-out', in: 'B', stance: 'asserts', quote: 'Nor was it in any sense a workers’ state: the workers had no power in it.' },
  { on: 'closed-body', in: 'W', stance: 'asserts', quote: 'For a body of this kind the nearest word is caste: a closed, privileged stratum with a strong sense of its own interest and a monopoly of command.' },
  { on: 'closed-body', in: 'R', stance: 'asserts', quote: 'Entry was by co-option.' },
  { on: 'closed-body', in: 'T', stance: 'asserts', quote: 'that they filled their own ranks by co-option' },
  { on: 'closed-body', in: 'L', stance: 'denies', quote: 'What grew up in the Soviet Union had no settled place.', settled: false },
  { on: 'entered-by-appointment', in: 'L', stance: 'asserts', quote: 'The bureaucracy reproduced itself by appointment and not by inheritance, and every generation of it had to climb anew.' },
  { on: 'entered-by-appointment', in: 'T', stance: 'asserts', quote: 'By this measure the Soviet bureaucracy was no caste: it was entered by appointment, and the father of many a minister had been a peasant.' },
  { on: 'entered-by-appointment', in: 'R', stance: 'asserts', qualification: 'they inherited his acquaintances, a place at the right institute, and the habit of command', quote: 'Children of officials did not inherit the father’s chair; they inherited his acquaintances, a place at the right institute, and the habit of command.' },

  // The layer.
  { on: 'plants-would-have-run', in: 'L', stance: 'asserts', quote: 'Had the officials been removed, and their offices filled by elected and recallable delegates on a worker’s wage, the plants would have run on the same day, and with less waste.' },
  { on: 'plants-would-have-run', in: 'R', stance: 'denies', quote: 'It would have changed who commands at work, and it could not have left the plants, the plan and the police as they were with new persons in the chairs.', explicit: false },
  { on: 'accident-with-causes', in: 'L', stance: 'asserts', quote: 'Those who speak of a layer say that it was an accident, though an accident with causes, and that nothing in the economy demanded it.' },
  { on: 'accident-with-causes', in: 'W', stance: 'asserts', quote: 'A poor and isolated country, exhausted by seven years of war and civil war, raised up overseers of its own poverty.' },
  { on: 'isolated-and-poor', in: 'L', stance: 'asserts', quote: 'Had a revolution succeeded in a developed country, the growth would have dried up for want of anything to feed on.' },
  { on: 'isolated-and-poor', in: 'W', stance: 'asserts', quote: 'The defeats of workers’ movements abroad, in Germany in 1923 above all, cut it off from the help on which the makers of the revolution had counted.' },
  { on: 'isolated-and-poor', in: 'M', stance: 'asserts', quote: 'They came to power because the revolution remained isolated in a backward country, and they live from property relations that they did not create and dare not abolish.' },

  // State capitalism.
  { on: 'one-firm', in: 'S', stance: 'asserts', quote: 'Seen from inside, the Soviet Union resembled one enormous factory run to a plan.' },
  { on: 'forced-to-accumulate', in: 'S', stance: 'asserts', quote: 'Its competition was chiefly military: the size and the tempo of heavy industry were set by the arms that the rivals had or would have.' },
  { on: 'forced-to-accumulate', in: 'S', stance: 'none', reports: reports('cliff', 'asserts'), quote: 'Tony Cliff found the compulsion in the arms race and thought that labour power in the Soviet Union was not a commodity in the strict sense, since there was only one employer.' },
  { on: 'arms-compel-any-state', in: 'B', stance: 'asserts', quote: 'Competition in arms compels every state that takes part in it, whatever its economy.' },
  { on: 'war-compares-labour', in: 'S', stance: 'asserts', quote: 'The number of tanks that may be had for a given labour time is compared by war, which is as strict an auditor as the market.' },
  { on: 'turn-of-1928', in: 'S', stance: 'asserts', quote: 'With the first five-year plan, begun in October 1928, consumption was subordinated to accumulation.' },
  { on: 'turn-of-1928', in: 'R', stance: 'asserts', quote: 'In the first five-year plan real wages in industry fell by something like a half, while the share of investment in the national income about doubled.' },
  { on: 'no-labour-market', in: 'B', stance: 'asserts', force: 'conditional', quote: 'If there is no market for labour power, none for means of production, no profit that regulates investment, then the laws of capital have nothing to work on.' },
  { on: 'no-labour-market', in: 'S', stance: 'denies', quote: 'Workers changed jobs in great numbers, and directors competed for them with bonuses and flats, in breach of the law when necessary.' },
  { on: 'no-labour-market', in: 'S', stance: 'none', reports: reports('cliff', 'asserts'), quote: 'Tony Cliff found the compulsion in the arms race and thought that labour power in the Soviet Union was not a commodity in the strict sense, since there was only one employer.' },
  { on: 'no-capitalists', in: 'B', stance: 'asserts', quote: 'The Soviet Union was not capitalist: there was no capitalist class, hardly any private property in the means of production, and no production for profit on a market.' },
  { on: 'no-capitalists', in: 'S', stance: 'denies', quote: 'The theories of a workers’ state and of a new kind of class share an assumption: that where private owners and a home market are missing, capitalism is missing too. Those who speak of state capitalism deny it.' },

  // What hangs on it.
  { on: 'position-defend', in: 'W', stance: 'asserts', quote: 'Against attack from outside and against restoration from within, the property forms are to be defended.' },
  { on: 'position-defend', in: 'M', stance: 'asserts', quote: 'Its foundation, nationalised property, is the work of October and has to be defended without conditions against every capitalist power, whatever one thinks of the government in the Kremlin.' },
  { on: 'position-defend', in: 'M', stance: 'asserts', force: 'tentative', qualification: 'should a capitalist power set out to turn the country into a colony', quote: 'From this he inferred that it might have to be defended after all, should a capitalist power set out to turn the country into a colony.' },
  { on: 'position-not-defend', in: 'R', stance: 'asserts', quote: 'Nothing in the old relations was worth defending as such.' },
  { on: 'position-not-defend', in: 'S', stance: 'asserts', quote: 'Neither Washington nor Moscow: the two blocs were branches of one system, and there was nothing in either for workers elsewhere to defend.' },
  { on: 'higher-than-capitalism', in: 'M', stance: 'asserts', quote: 'Measured against capitalism, he thought, the new society still stood higher.' },
  { on: 'higher-than-capitalism', in: 'M', stance: 'denies', quote: 'in 1940 he concluded that the result was better than capitalism, and in 1948 that it was worse for the working class than a capitalism in which unions and parties could still exist' },
  { on: 'higher-than-capitalism', in: 'M', stance: 'denies', reports: reports('carter', 'denies'), quote: 'Joseph Carter had objected as early as 1941 that a society which enslaves the workers cannot be progressive because it builds factories; socialism needs a working class that can act, and this regime destroyed that class as a political force.' },

  // The words.
  { on: 'facts-are-shared', in: 'T', stance: 'asserts', quote: 'From the last two, an author who defines class by ownership infers that they were not a class. From the first two, an author who defines class by command over the surplus infers that they were. Neither has contradicted the other on what happened.' },
  { on: 'quarrel-survives-the-word', in: 'T', stance: 'asserts', quote: 'The parties will still disagree about whether nationalised property was worth defending when the workers had no power over it.' },
  { on: 'quarrel-survives-the-word', in: 'L', stance: 'asserts', explicit: false, quote: 'But one thing hangs on it: whether the task was to change the foundations of the economy or to clear something off them.' },
]

/** Evidence on inferences: who draws them, who refuses them. The rest is the group's reconstruction. */
export const relationEvidence: EvidenceDraft[] = [
  { on: 'from-command', in: 'R', stance: 'asserts', quote: 'A group that commands production, appropriates the surplus and cannot be removed by those beneath it is a ruling class.' },
  { on: 'from-command', in: 'L', stance: 'denies', quote: 'Robbery is a matter of distribution, and exploitation in the strict sense is a matter of how production itself is organised.' },
  { on: 'from-command', in: 'T', stance: 'none', reports: reports('class-theorists', 'asserts'), quote: 'From the first two, an author who defines class by command over the surplus infers that they were.' },
  { on: 'from-collective-ownership', in: 'R', stance: 'asserts', quote: 'Collective ownership of this type has been common in history, and those who lived under it were not less exploited for being unable to name one owner.' },
  { on: 'from-1991-continuity', in: 'R', stance: 'asserts', quote: 'The end of the regime is the plainest evidence.' },
  { on: 'against-from-title', in: 'W', stance: 'asserts', quote: 'What they took was closer to embezzlement than to profit, since the relations of property gave them no title to it.' },
  { on: 'against-from-title', in: 'B', stance: 'denies', quote: 'Nor is it an objection that the officials could not sell or bequeath.' },
  { on: 'against-from-title', in: 'T', stance: 'none', reports: reports('caste-theorists', 'asserts'), quote: 'From the last two, an author who defines class by ownership infers that they were not a class.' },
  { on: 'title-undercut', in: 'R', stance: 'asserts', quote: 'No single official owned a factory, just as no single bishop owned the lands of the medieval Church. The hierarchy as a body owned what none of its members did.' },
  { on: 'against-from-purges', in: 'L', stance: 'asserts', quote: 'A class may quarrel with its government, but no ruling class known to history has been handled in this manner by its own state while the system went on as before.' },
  { on: 'against-from-purges', in: 'R', stance: 'denies', quote: 'It is said that the purges disprove all this, because no ruling class lets itself be shot.' },
  { on: 'purges-undercut', in: 'R', stance: 'asserts', quote: 'What should be asked is whether the relation between those who command and those who obey was changed. It was not.' },
  { on: 'against-from-denial', in: 'L', stance: 'asserts', quote: 'It is the mark of a usurper.' },
  { on: 'against-from-denial', in: 'R', stance: 'denies', quote: 'It is also said that a class does not hide its name. But the new class had every reason to hide.' },
  { on: 'against-from-1991', in: 'W', stance: 'asserts', quote: 'If they had already been a ruling class, it is asked, why did they need to overturn the whole system of property to become one?' },
  { on: 'against-from-1991', in: 'L', stance: 'asserts', quote: 'The speed is taken as evidence. People who have always been owners do not have to hurry to become owners.' },
  { on: '1991-undercut', in: 'R', stance: 'asserts', quote: 'The landowners of Prussia became shareholders and did not cease to be a ruling class in between.' },
  { on: '1991-undercut', in: 'S', stance: 'asserts', quote: 'It was a step sideways: the crisis of a closed national capital, which could no longer keep up its rate of accumulation, was solved at the expense of the workers by opening it to the world.' },
  { on: 'state-from-property', in: 'W', stance: 'asserts', quote: 'A state that defends nationalised property and planning against their restoration is a workers’ state, however badly it treats workers, just as a trade union remains a trade union when its officials sell out a strike.' },
  { on: 'state-from-property', in: 'S', stance: 'denies', quote: 'To define the relations by the form is to explain a society by its paragraphs.' },
  { on: 'state-undercut', in: 'B', stance: 'asserts', quote: 'It left the form and changed the content, and it did so with a violence in keeping with the size of the change: the years of collectivisation and purge cost millions of lives.' },
  { on: 'state-denied', in: 'S', stance: 'asserts', quote: 'A workers’ state in which the workers have lost every means of deciding anything is an empty phrase: the working class, unlike the bourgeoisie, has no other means of ruling than its political power.' },
  { on: 'state-denied', in: 'M', stance: 'asserts', quote: 'A workers’ state in which the workers do not rule is a contradiction in terms.' },
  { on: 'caste-denied', in: 'T', stance: 'asserts', quote: 'By this measure the Soviet bureaucracy was no caste: it was entered by appointment, and the father of many a minister had been a peasant.' },
  { on: 'layer-from-function', in: 'L', stance: 'asserts', quote: 'But the thing that made them a privileged layer was not that work. It was their power to put themselves first in the distribution of what others had produced.' },
  { on: 'layer-from-origin', in: 'L', stance: 'asserts', quote: 'So the origin of the layer lies in circumstances and not in a law. This matters to the argument.' },
  { on: 'capitalist-from-competition', in: 'S', stance: 'asserts', quote: 'What subjects the plan of the factory to the laws of capital is competition with other factories. The Soviet Union stood in the same position towards the rest of the world.' },
  { on: 'capitalist-from-competition', in: 'B', stance: 'denies', quote: 'To say that military rivalry takes the place of competition is to use a word in two meanings.' },
  { on: 'capitalist-from-1928', in: 'S', stance: 'asserts', quote: 'On this account 1928 marks the point at which the bureaucracy passed from being an obstacle within a workers’ state to being the personification of capital, since it now took on the historical task of the bourgeoisie: to accumulate, and to turn peasants into proletarians.' },
  { on: 'capitalist-denied', in: 'B', stance: 'asserts', quote: 'If there is no market for labour power, none for means of production, no profit that regulates investment, then the laws of capital have nothing to work on.' },
  { on: 'new-from-neither', in: 'B', stance: 'asserts', quote: 'Faced with a country that had abolished the capitalists and enslaved the workers, they argued over which of the two it was. The theory of bureaucratic collectivism starts by refusing the alternative.' },
  { on: 'defend-from-rank', in: 'M', stance: 'asserts', quote: 'From this he inferred that it might have to be defended after all, should a capitalist power set out to turn the country into a colony.' },
  { on: 'not-defend-from-class', in: 'R', stance: 'asserts', quote: 'A revolution against the bureaucracy would have had to be a social one.' },
  { on: 'word-from-agreement', in: 'T', stance: 'asserts', quote: 'Neither has contradicted the other on what happened.' },
  { on: 'word-denied', in: 'T', stance: 'asserts', quote: 'At least that part of the dispute is not verbal.' },
]
