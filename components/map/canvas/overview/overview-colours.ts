import { relationMeanings, type RelationMeaning } from '../../../../lib/domain/layout/relation-meaning.ts'

/** The interface's tokens as a canvas takes them: a custom property it cannot read. */
export interface OverviewColours {
  paper: string
  card: string
  speck: string
  ink: string
  soft: string
  faint: string
  frame: string
  stroke: string
  accent: string
  accentGround: string
  sunken: string
  relations: Readonly<Record<RelationMeaning, string>>
  changes: Readonly<Record<'added' | 'removed' | 'changed' | 'moved', string>>
  documents: readonly string[]
  serif: string
  sans: string
}

const lines: Readonly<Record<RelationMeaning, string>> = {
  supports: '--support',
  attacks: '--attack',
  undercuts: '--undercut',
  backs: '--support-soft',
  answers: '--ink-faint',
  equals: '--equal',
  contradictory: '--attack',
  contrary: '--attack',
  specialises: '--line',
  rephrases: '--line',
}

/** Reads them where they are in force: `place` is an element inside the themed page. */
export function overviewColours(place: HTMLElement): OverviewColours {
  const probe = place.ownerDocument.createElement('span')
  place.append(probe)
  const read = (value: string) => {
    probe.style.color = value
    return getComputedStyle(probe).color
  }
  const style = getComputedStyle(place)
  const token = (name: string) => read(`var(${name})`)
  const colours: OverviewColours = {
    paper: token('--paper'),
    card: token('--paper-raised'),
    speck: read('color-mix(in oklch, var(--line) 32%, var(--paper))'),
    ink: token('--ink'),
    soft: token('--ink-soft'),
    faint: token('--ink-faint'),
    frame: read('color-mix(in oklch, var(--line) 62%, var(--paper-raised))'),
    stroke: read('color-mix(in oklch, var(--line) 62%, var(--paper-raised))'),
    accent: token('--accent'),
    accentGround: read('color-mix(in oklch, var(--accent) 16%, var(--paper))'),
    sunken: token('--paper-sunken'),
    relations: Object.fromEntries(relationMeanings.map((meaning) => [meaning, token(lines[meaning])])) as Record<RelationMeaning, string>,
    changes: { added: token('--accent'), removed: token('--danger'), changed: token('--qualified'), moved: token('--ink-soft') },
    documents: [1, 2, 3, 4, 5, 6, 7, 8].map((hue) => token(`--document-${hue}`)),
    serif: style.getPropertyValue('--serif'),
    sans: style.getPropertyValue('--sans'),
  }
  probe.remove()
  return colours
}
