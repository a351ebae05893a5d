import { colourNumber } from '../../../lib/collaboration/client/person.ts'

/** A person's colour, as their pointer on the canvas has it. */
export function personColour(id: string): string {
  const number = colourNumber(id)
  return `var(--person-${number}, hsl(${number * 45} 60% 42%))`
}
