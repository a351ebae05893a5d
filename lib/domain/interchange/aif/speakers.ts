import { cleanText } from '../../argument/clean-text.ts'
import type { Voice } from '../../argument/evidence.ts'
import { mapLimits } from '../../argument/map-limits.ts'
import type { AifGraph, AifNode } from './aif-node.ts'

export interface Spoken {
  voice: Voice | undefined
  /** Without the name before them, on one line. */
  words: string
}

/** Says of a locution who speaks and what. The name is that of the participant, or else what stands before the colon. */
export function speakersOf(graph: AifGraph): (locution: AifNode) => Spoken {
  const persons = new Map<string, string>()
  for (const { node, person } of graph.locutions) if (person !== undefined && !persons.has(node)) persons.set(node, person)
  const voices = new Map<string, Voice>()
  return ({ id, text }) => {
    const person = persons.get(id)
    const line = oneLine(text)
    const participant = person === undefined ? undefined : graph.participants.get(person)
    const { name, words } = participant === undefined ? nameBefore(line) : { name: participant, words: without(participant, line) }
    if (name === undefined) return { voice: undefined, words }
    const voiceId = person === undefined ? `speaker-${name}` : `person-${person}`
    let voice = voices.get(voiceId)
    if (!voice) voices.set(voiceId, (voice = { id: voiceId.slice(0, mapLimits.id), name: name.slice(0, mapLimits.text), kind: 'person' }))
    return { voice, words }
  }
}

function oneLine(text: string): string {
  return cleanText(text.replace(/\s+/gu, ' ').trim())
}

function without(name: string, line: string): string {
  if (!line.toLowerCase().startsWith(name.toLowerCase())) return line
  const rest = line.slice(name.length).trimStart()
  return rest.startsWith(':') ? rest.slice(1).trimStart() : line
}

/** “Dan Hodges : No” is how AIFdb writes it; “Bob: No” is a name too, if it looks like one. */
function nameBefore(line: string): { name?: string; words: string } {
  const colon = line.indexOf(':')
  if (colon < 1 || colon > 80) return { words: line }
  const name = line.slice(0, colon).trim()
  const words = line.slice(colon + 1).trimStart()
  if (name === '' || words === '') return { words: line }
  const set = line[colon - 1] === ' ' && line[colon + 1] === ' '
  const looksLikeName = line[colon + 1] === ' ' && name.split(' ').every((word, index, all) => all.length <= 4 && /^[\p{Lu}\p{N}]/u.test(word))
  return set || looksLikeName ? { name, words } : { words: line }
}
