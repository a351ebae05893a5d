import * as Y from 'yjs'
import { isPlainObject, itemFields, requiredFields } from '../domain/argument/item-fields.ts'
import type { MapItemKind } from '../domain/argument/map-command.ts'
import { itemKinds } from '../domain/argument/map-draft.ts'
import { documentSlack, mapLimits } from '../domain/argument/map-limits.ts'
import { isRecordId } from '../domain/argument/views/kept-records.ts'
import { valueProblem } from '../domain/argument/value-problem.ts'
import { isKeepableText } from '../domain/argument/clean-text.ts'
import type { Problem } from '../domain/result.ts'
import { metaOf, metaRoot, premisePrefix, questionPrefix, recordPrefix, rootNames, rootOf, tagPrefix, textKey } from './map-doc-shape.ts'

const limit = {
  items: mapLimits.items * documentSlack,
  text: mapLimits.text * documentSlack,
  keys: mapLimits.list * documentSlack,
  // Every view, step and pair of different claims that there ever was leaves its key behind.
  records: (2 * mapLimits.list + mapLimits.different) * documentSlack,
} as const

// Yjs types what a type holds by its events; here only its place matters.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyType = Y.AbstractType<any>
type Changed = ReadonlyMap<AnyType, ReadonlySet<string | null>>

/**
 * What is wrong with the shape of a live document after an update, on a shadow of it: root types and values that no
 * version of the program writes, and sizes beyond any that commands could add up to. Meaning is not judged here: two
 * good edits that make nonsense together are resolved by the reading rule, never refused (SPEC: YD8). Stops at the
 * first problem. `changed`, a transaction's own record (`transaction.changed`), limits the look to the items it names, so
 * that a keystroke on a map of thousands costs one claim; without it, or where it names something whose place is unclear,
 * everything is looked at.
 */
export function checkUpdateShape(doc: Y.Doc, changed?: Changed): Problem[] {
  for (const name of doc.share.keys()) if (!rootNames.has(name)) return [problem('unknown-root', `The update brings a part that no map has: ${name.slice(0, 80)}.`)]
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return [problem('pending', 'The update builds on edits that have not arrived.')]
  const found = changed ? changedProblem(doc, changed) : wholeProblem(doc)
  return found ? [found] : []
}

function problem(code: string, message: string, at?: string): Problem {
  return at === undefined ? { code, message } : { code, message, at: at.slice(0, 80) }
}

function wholeProblem(doc: Y.Doc): Problem | null {
  for (const on of itemKinds) {
    const root = rootMap(doc, rootOf[on])
    if (!(root instanceof Y.Map)) return root
    const trouble = sizeProblem(root, limit.items, rootOf[on])
    if (trouble) return trouble
    for (const [id, value] of root.entries()) {
      const found = itemProblem(on, id, value)
      if (found) return found
    }
  }
  return metaProblem(doc)
}

/** The same for what one transaction changed: keys of the roots, and items or texts of items that were there before. */
function changedProblem(doc: Y.Doc, changed: Changed): Problem | null {
  const owners = new Map<unknown, MapItemKind>()
  for (const on of itemKinds) {
    const root = rootMap(doc, rootOf[on])
    if (!(root instanceof Y.Map)) return root
    owners.set(root, on)
  }
  for (const [type, keys] of changed) {
    const on = owners.get(type)
    if (on !== undefined) {
      const root = type as unknown as Y.Map<unknown>
      const trouble = sizeProblem(root, limit.items, rootOf[on])
      if (trouble) return trouble
      for (const id of keys) {
        const found = id !== null && root.has(id) ? itemProblem(on, id, root.get(id)) : null
        if (found) return found
      }
    } else if (type === metaOf(doc)) {
      const found = metaProblem(doc)
      if (found) return found
    } else {
      const found = ownerProblem(doc, type, owners)
      if (found) return found
    }
  }
  return null
}

function ownerProblem(doc: Y.Doc, type: AnyType, owners: ReadonlyMap<unknown, MapItemKind>): Problem | null {
  let item = type
  while (item.parent?._item) item = item.parent as AnyType
  if (item._item?.deleted) return null
  const on = owners.get(item.parent)
  const id = item._item?.parentSub
  // Nothing below a known root: as with a root that the update was first to name, for which Yjs puts another in its place
  // when it is asked for by type, so that `changed` names one that is no part of the document any more.
  return on === undefined || typeof id !== 'string' ? wholeProblem(doc) : itemProblem(on, id, item)
}

function rootMap(doc: Y.Doc, name: string): Y.Map<unknown> | Problem {
  let root: AnyType
  try {
    root = doc.getMap(name)
  } catch {
    return problem('wrong-root', `The part “${name}” of the update is not of the type it should be.`)
  }
  return isPlainMap(root) && root._start === null ? root : problem('wrong-root', `The part “${name}” of the update holds a list where it should hold things by id.`)
}

/** A Y.Map and not an XML hook, which is one too. */
function isPlainMap(value: unknown): value is Y.Map<unknown> {
  return value instanceof Y.Map && value.constructor === Y.Map
}

function sizeProblem(map: Y.Map<unknown>, most: number, what: string): Problem | null {
  // `_map` counts deleted keys too, which are stored all the same.
  return map._map.size > most ? problem('too-many', `The update would make ${what} hold more than ${most} entries.`, what) : null
}

function itemProblem(on: MapItemKind, id: string, value: unknown): Problem | null {
  if (id === '' || id.length > mapLimits.id) return problem('bad-id', 'The update holds an id that is empty or too long.', id)
  if (!isPlainMap(value) || value._start !== null) return problem('wrong-type', `The update holds something among the ${rootOf[on]} that is none.`, id)
  const item = value
  const trouble = sizeProblem(item, limit.keys, 'one item')
  if (trouble) return { ...trouble, at: id }
  for (const field of requiredFields[on]) {
    if (!item.has(field)) return problem('missing-field', `Something among the ${rootOf[on]} lacks its “${field}”.`, id)
  }
  if (on === 'claim' && !item.has(textKey)) return problem('missing-field', 'A claim lacks its text.', id)
  for (const [key, field] of item.entries()) {
    const message = keyProblem(on, key, field)
    if (message) return problem('wrong-value', `${message} (${key.slice(0, 80)})`, id)
  }
  return null
}

function keyProblem(on: MapItemKind, key: string, value: unknown): string | null {
  if (key.length > mapLimits.id + questionPrefix.length || !isKeepableText(key)) return 'A field has a name that cannot be kept.'
  if (on === 'claim' && key === textKey) return textProblem(value)
  if (value instanceof Y.AbstractType || value instanceof Y.Doc) return 'A field holds a shared type where it should hold a value.'
  if (Object.hasOwn(itemFields[on], key)) {
    if (!itemFields[on][key]!(value)) return 'A field holds a value of the wrong type.'
    if (typeof value === 'string') return plainTextProblem(value)
  } else if (on === 'claim' && key.startsWith(tagPrefix)) {
    return value === true && key.length > tagPrefix.length ? null : 'A tag holds something other than true.'
  } else if (on === 'relation' && key.startsWith(premisePrefix)) {
    if (!isPlainObject(value)) return 'A premise is not an object.'
  } else if (on === 'relation' && key.startsWith(questionPrefix)) {
    if (!isPlainObject(value)) return 'What was made of a critical question is not an object.'
  }
  return valueProblem(value)
}

function plainTextProblem(text: string): string | null {
  if (text.length > limit.text) return `A text is longer than ${limit.text} characters.`
  return isKeepableText(text) ? null : 'A text holds a character that cannot be kept.'
}

/** A claim's text holds characters and nothing else: no formatting, no embedded types. */
function textProblem(text: unknown): string | null {
  // An XML text is a Y.Text too, which the program never writes.
  if (!(text instanceof Y.Text) || text.constructor !== Y.Text) return 'A claim’s text is not a shared text.'
  if (text.length > limit.text) return `A text is longer than ${limit.text} characters.`
  if (text._map.size > 0) return 'A claim’s text carries attributes.'
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue
    if (!(item.content instanceof Y.ContentString)) return 'A claim’s text holds something other than characters.'
    if (item.content.str.includes('\0')) return 'A text holds a character that cannot be kept.'
  }
  return null
}

function metaProblem(doc: Y.Doc): Problem | null {
  const root = rootMap(doc, metaRoot)
  if (!(root instanceof Y.Map)) return root
  const trouble = sizeProblem(root, limit.records, metaRoot)
  if (trouble) return trouble
  for (const [key, value] of metaOf(doc).entries()) {
    const message = metaKeyProblem(key, value)
    if (message) return problem('wrong-value', `${message} (${key.slice(0, 80)})`, metaRoot)
  }
  return null
}

/** A saved view or a step: an object under its own id, or null where one that was listed is gone. */
function recordProblem(id: string, value: unknown): string | null {
  if (!isRecordId(id) || !isKeepableText(id)) return 'A saved view or step has an id that is empty, too long or cannot be kept.'
  if (value === null) return null
  if (!isPlainObject(value) || value['id'] !== id) return 'A saved view or step is not an object that has its own id.'
  return valueProblem(value, mapLimits.record)
}

function metaKeyProblem(key: string, value: unknown): string | null {
  const prefix = Object.values(recordPrefix).find((own) => key.startsWith(own))
  if (prefix !== undefined) return recordProblem(key.slice(prefix.length), value)
  if (key.length > mapLimits.id || !isKeepableText(key)) return 'A field of the map has a name that cannot be kept.'
  if (value instanceof Y.AbstractType || value instanceof Y.Doc) return 'A field of the map holds a shared type where it should hold a value.'
  if (key === 'title' || key === 'description' || key === 'question') {
    return typeof value === 'string' ? plainTextProblem(value) : 'A field of the map should be text.'
  }
  if ((key === 'views' || key === 'steps') && !Array.isArray(value)) return 'A field of the map should be a list.'
  return valueProblem(value)
}
