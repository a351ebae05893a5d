import type { Json } from '../../json.ts'
import type { ArgumentMap } from '../argument-map.ts'
import { isDifferentId } from '../different-claims.ts'
import { nameClaim } from '../name-item.ts'
import { quoted } from '../quoted.ts'
import type { MapRecord, RecordKind } from './kept-records.ts'
import { questionOfLayout } from './layout-direction.ts'

/** How a saved view or a step came, went or changed, as the history says it after a name; `map` names what it is about. */
export function describeRecord(map: ArgumentMap, on: RecordKind, id: string, old: MapRecord | undefined, now: { [key: string]: Json } | undefined): string {
  if (on === 'view' && isDifferentId(id)) return describeDifferent(map, now ?? old, now !== undefined)
  const question = on === 'view' ? questionOfLayout(id) : undefined
  if (question !== undefined) return `laid out ${map.claims.has(question) ? nameClaim(map, question) : 'a question'} ${now?.['direction'] === 'down' ? 'downwards' : 'sideways'}`
  if (on === 'view' && (now ?? old)?.['type'] === 'columns') return `${now ? (old ? 'changed' : 'put together') : 'took apart'} the columns ${nameColumns(now ?? old)}`
  if (!now) return `took away ${nameRecord(on, old)}`
  if (!old) return on === 'view' ? `saved ${nameRecord(on, now)}` : 'added a step to present'
  const [was, is] = [old['name'], now['name']]
  if (on === 'view' && typeof is === 'string' && is !== was) return `renamed ${nameRecord(on, old)} to ${quoted(is)}`
  return `changed ${nameRecord(on, now)}`
}

function describeDifferent(map: ArgumentMap, record: { [key: string]: Json } | undefined, judged: boolean): string {
  const claims = Array.isArray(record?.['claims']) ? record['claims'].filter((id) => typeof id === 'string') : []
  const pair = claims.length === 2 ? `${nameClaim(map, claims[0]!)} and ${nameClaim(map, claims[1]!)}` : 'two claims'
  return judged ? `judged ${pair} to be different` : `took back that ${pair} are different`
}

function nameRecord(on: RecordKind, record: { [key: string]: Json } | undefined): string {
  if (on === 'step') return 'a step to present'
  const name = record?.['name']
  return typeof name === 'string' && name.trim() !== '' ? `the view ${quoted(name)}` : 'a saved view'
}

function nameColumns(record: { [key: string]: Json } | undefined): string {
  const name = record?.['name']
  return quoted(typeof name === 'string' && name.trim() !== '' ? name : '…')
}
