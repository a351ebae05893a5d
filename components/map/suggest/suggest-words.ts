import type { MapMode } from './map-mode.ts'

export const modeNames: Record<MapMode, string> = { editing: 'Editing', suggesting: 'Suggesting', viewing: 'Viewing' }

/** Under the mode's name in the menu. */
export const modeHints: Record<MapMode, string> = {
  editing: 'Changes are made at once, for everyone',
  suggesting: 'Changes are suggested, for an editor to accept',
  viewing: 'Read, and change nothing by accident',
}

/** Said to a screen reader when the mode changes. */
export const modeNews: Record<MapMode, string> = {
  editing: 'Editing: your changes are made at once, for everyone.',
  suggesting: 'Suggesting: your changes become suggestions. The map stays as it is until an editor accepts them.',
  viewing: 'Viewing: nothing is changed.',
}

export function suggestions(count: number): string {
  return count === 1 ? '1 suggestion' : `${count} suggestions`
}
