import type { Claim } from '../../../lib/domain/argument/claim.ts'
import type { Relation } from '../../../lib/domain/argument/relation.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import type { MapRoomState } from '../state/map-room-context.tsx'

export const commandGroups = ['Add', 'Change', 'Go about', 'Show', 'Beside the map', 'Take away', 'This program'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** Keys pressed together, as they are shown: `['Ctrl', 'Shift', 'Z']`. A letter is meant whatever its case. */
export type Chord = readonly string[]

/** What a command looks at when it is asked whether it can be carried out, and when it is. */
export interface CommandContext {
  room: MapRoomState
  panels: RoomPanels
  /** The one claim that is chosen. */
  claim?: Claim
  /** The one relation that is chosen, else the step that the chosen claim is a premise of. */
  relation?: Relation
  /** Where the keys were pressed; from the palette, where one was before. */
  surface: MapSurface
}

export type MapSurface = 'canvas' | 'outline'

/**
 * Something a person can do in the map's room. The canvas, the outline, the palette and the list of keys all read the same
 * list, so that nothing can be done in one way only.
 */
export interface RoomCommand {
  id: string
  group: CommandGroup
  /** What it does, as a person would say it: “A reason for the chosen claim”. */
  words: string
  /** Other words it is found by in the palette. */
  also?: readonly string[]
  /** Any of these carries it out. */
  keys?: readonly Chord[]
  /** It changes the map, so whoever may only read is not offered it. */
  edits?: boolean
  /** It is for this view of the map only. */
  on?: MapSurface
  /** It means nothing without the key that was pressed (an arrow), so the palette does not offer it. */
  byKeyOnly?: boolean
  /** Whether it makes sense just now; without it, always. */
  can?(context: CommandContext): boolean
  /** The browser answers the keys by an event of its own (copy, paste); `run` is for the palette. */
  native?: boolean
  /** `pressed`: which of its keys carried it out, when one did. */
  run(context: CommandContext, pressed?: Chord): void
}
