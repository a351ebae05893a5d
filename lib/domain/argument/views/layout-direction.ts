import type { ClaimId } from '../../ids.ts'
import type { ArgumentMap } from '../argument-map.ts'
import type { MapCommand } from '../map-command.ts'
import { recordsById } from './kept-records.ts'

/** `sideways`: reasons stand beside what they bear on; `down`: below it. */
export type LayoutDirection = 'sideways' | 'down'

const prefix = 'layout/'

/** The id of the record that says how a question's arguments are laid out. It lies among the views and is none. */
export function layoutId(question: ClaimId): string {
  return prefix + question
}

/** The claim that a layout setting is of; undefined where the id is not that of one. */
export function questionOfLayout(id: string): ClaimId | undefined {
  return id.startsWith(prefix) ? id.slice(prefix.length) : undefined
}

/** Which way the arguments of a question are laid out: as the group set it, else sideways. */
export function layoutDirection(map: Pick<ArgumentMap, 'views'>, question: ClaimId): LayoutDirection {
  const id = layoutId(question)
  const setting = map.views.length === 0 ? undefined : recordsById(map.views).get(id)
  return setting?.['type'] === 'layout' && setting['direction'] === 'down' ? 'down' : 'sideways'
}

export function setLayoutDirection(question: ClaimId, direction: LayoutDirection): MapCommand {
  const id = layoutId(question)
  return { type: 'put', on: 'view', id, value: direction === 'sideways' ? null : { id, type: 'layout', direction } }
}
