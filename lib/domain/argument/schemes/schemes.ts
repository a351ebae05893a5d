import { casesAndWords } from './cases-and-words.ts'
import { causesAndSigns } from './causes-and-signs.ts'
import { partsAndWholes } from './parts-and-wholes.ts'
import type { Scheme } from './scheme.ts'
import { whatPeopleSay } from './what-people-say.ts'
import { whatToDo } from './what-to-do.ts'
import { whoSaysIt } from './who-says-it.ts'

/** The argumentation schemes that the program knows, by family. A map may name any other. */
export const schemes: readonly Scheme[] = [...whatPeopleSay, ...casesAndWords, ...causesAndSigns, ...whatToDo, ...whoSaysIt, ...partsAndWholes]
