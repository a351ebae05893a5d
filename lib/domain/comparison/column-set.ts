import { byCodeUnit } from '../argument/by-code-unit.ts'
import type { ArgumentMap } from '../argument/argument-map.ts'
import type { MapCommand } from '../argument/map-command.ts'
import { recordsById, type MapRecord } from '../argument/views/kept-records.ts'
import { newId } from '../ids.ts'
import type { Json } from '../json.ts'
import type { Column, ColumnId } from './column.ts'
import { renameColumn, type NewNames } from './rename-column.ts'

const prefix = 'columns/'

/** Columns that a group reads as one: “Trotsky, all texts”, “the Left Opposition”. Kept with the map, for everyone. */
export interface ColumnSet {
  /** The id of the record, `columns/ID`. It lies among the views and is none. */
  id: string
  name: string
  members: readonly ColumnId[]
}

/** Whether a record among the views is a set of columns. */
function isColumnSetId(id: string): boolean {
  return id.startsWith(prefix)
}

/** The map's own sets of columns, by name. What is no set, or has lost its name, is passed over. */
export function columnSets(map: Pick<ArgumentMap, 'views'>): ColumnSet[] {
  return [...recordsById(map.views).values()].flatMap((record) => read(record) ?? []).sort((a, b) => a.name.localeCompare(b.name, 'en') || byCodeUnit(a.id, b.id))
}

function read(record: MapRecord): ColumnSet | null {
  const { id, type, name, members } = record
  if (!isColumnSetId(id) || type !== 'columns' || typeof name !== 'string' || name.trim() === '' || !Array.isArray(members)) return null
  return { id, name: name.trim(), members: [...new Set(members.filter((member) => typeof member === 'string'))] }
}

/** Keeps a set, a new one or what has changed of one; what a newer version has written beside it stays. */
export function putColumnSet(map: Pick<ArgumentMap, 'views'>, { id, name, members }: Omit<ColumnSet, 'id'> & { id?: string }): { id: string; command: MapCommand } {
  const own = id ?? prefix + newId()
  return { id: own, command: { type: 'put', on: 'view', id: own, value: { ...recordsById(map.views).get(own), id: own, type: 'columns', name: name.trim(), members: [...members] } } }
}

export function removeColumnSet(id: string): MapCommand {
  return { type: 'put', on: 'view', id, value: null }
}

export function setColumn(id: string): ColumnId {
  return `set:${encodeURIComponent(id.slice(prefix.length))}`
}

/** The sets as columns, of those members that are still there; a set that has lost all of them is none. Its date spans theirs. */
export function columnsOfSets(map: Pick<ArgumentMap, 'views'>, offered: readonly Column[]): Column[] {
  const known = new Map(offered.map((column) => [column.id, column] as const))
  return columnSets(map).flatMap(({ id, name, members }): Column[] => {
    const own = members.flatMap((member) => known.get(member) ?? [])
    const dates = own.flatMap(({ date }) => date ?? []).sort(byCodeUnit)
    const [first, last] = [dates[0]?.split('–')[0], dates.at(-1)?.split('–').at(-1)]
    return own.length === 0 ? [] : [{ id: setColumn(id), kind: 'set', name, members: own.map((column) => column.id), ...(first === undefined ? {} : { date: first === last ? first : `${first}–${last}` }) }]
  })
}

/** A map's records with its sets of the texts' new names: what was put together elsewhere is together here. */
export function renameColumnSets(views: readonly Json[], names: NewNames): readonly Json[] {
  return views.map((view) => {
    if (view === null || typeof view !== 'object' || Array.isArray(view)) return view
    const { id, members } = view as { [key: string]: Json }
    if (typeof id !== 'string' || !isColumnSetId(id) || !Array.isArray(members)) return view
    return { ...view, members: members.map((member: Json) => (typeof member === 'string' ? renameColumn(member, names) : member)) }
  })
}
