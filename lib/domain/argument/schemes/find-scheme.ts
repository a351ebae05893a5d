import type { CriticalQuestion, Scheme } from './scheme.ts'
import { schemes } from './schemes.ts'

const byName = new Map(schemes.flatMap((scheme) => [...scheme.aif, scheme.name, scheme.id].map((name) => [plain(name), scheme])))

/**
 * The scheme that a relation names: by our id, by its name, or by what AIF calls it (“Argument from Expert Opinion”,
 * “ExpertOpinion”). Undefined where the name is somebody's own.
 */
export function findScheme(name: string | undefined): Scheme | undefined {
  return name === undefined ? undefined : byName.get(plain(name))
}

export function findQuestion(scheme: string | undefined, question: string): CriticalQuestion | undefined {
  return findScheme(scheme)?.questions.find(({ id }) => id === question)
}

/** What a scheme is called: its name, or the words the file has. */
export function schemeName(name: string): string {
  return findScheme(name)?.name ?? name
}

function plain(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the )?(?:argument|argumentation scheme|scheme) (?:from|for|of) (?:an? |the )?/, '')
}
