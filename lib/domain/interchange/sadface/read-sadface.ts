import { isPlainObject } from '../../argument/item-fields.ts'
import { fail, ok, type Result } from '../../result.ts'
import { BundleDraft } from '../drafting/bundle-draft.ts'
import { idOf } from '../drafting/free-id.ts'
import { field, keptFields, objectField, objectsField, textField, type Raw } from '../drafting/json-field.ts'
import type { ReadMap } from '../map-format.ts'
import { readWithSidecar } from '../sidecar/with-sidecar.ts'
import { parseJson } from '../sic-json/parse-json.ts'
import { readSadfaceGraph } from './read-sadface-graph.ts'
import { SadfaceSources } from './read-sadface-sources.ts'
import { coreDefaults, sadfaceEdgeId } from './sadface-plain.ts'
import { writeSadfacePlain } from './write-sadface-plain.ts'

/** The part of a file's metadata that is ours. */
export const sidecarName = 'sic-et-non'

/** Reads a SADFace document, whoever wrote it; texts and offsets become documents and passages (SPEC: FO). */
export function readSadface(text: string): Result<ReadMap> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const file = parsed.value.value
  if (!isPlainObject(file) || !Array.isArray(field(file, 'nodes'))) return fail('wrong-format', 'This JSON file is not a SADFace document: it should hold an object with a list of nodes.')
  const metadata = objectField(file, 'metadata')
  return ok(readWithSidecar(withoutSidecar(file, metadata), field(metadata, sidecarName), { read: readSadfacePlain, write: writeSadfacePlain }))
}

function withoutSidecar(file: Raw, metadata: Raw): Raw {
  return { ...file, metadata: Object.fromEntries(Object.entries(metadata).filter(([name]) => name !== sidecarName)) }
}

export function readSadfacePlain(file: Raw): ReadMap {
  const draft = new BundleDraft()
  const lists = ['nodes', 'edges', 'resources'] as const
  for (const name of lists) {
    const value = field(file, name)
    if (value !== undefined && value !== null && !(Array.isArray(value) && value.every(isPlainObject))) draft.problems.add('wrong-type', `“${name}” should be a list of objects; what is none is left out.`, name)
  }
  const sources = new SadfaceSources(draft, objectsField(file, 'resources'))
  const { unread, atoms, steps } = readSadfaceGraph(draft, objectsField(file, 'nodes'), objectsField(file, 'edges'), sadfaceEdgeId)
  for (const [raw, claim] of atoms) sources.link(raw, { claim })
  for (const [raw, relation] of steps) sources.link(raw, { relation })

  const metadata = objectField(file, 'metadata')
  const core = withoutDefaults(objectField(metadata, 'core'))
  const claim = idOf(field(core, 'claim'))
  const question = claim !== null && draft.claims.has(claim) ? claim : undefined
  const coreKept = keptFields(core, ['id', 'title', 'description', ...(question === undefined ? [] : ['claim'])], 'core', 'file', draft.problems).unknown ?? {}
  const metadataKept = keptFields(metadata, ['core'], 'metadata', 'file', draft.problems, coreKept).unknown ?? {}
  const graphKept = Object.fromEntries(Object.entries(unread).filter(([, list]) => list.length > 0))
  const description = textField(core, 'description')
  return draft.finish({
    id: idOf(field(core, 'id')) ?? 'map',
    title: textField(core, 'title') ?? '',
    ...(description === undefined ? {} : { description }),
    ...(question === undefined ? {} : { question }),
    ...keptFields(file, ['metadata', ...lists], 'sadface', 'file', draft.problems, { ...metadataKept, ...graphKept }),
  })
}

/** What the writer puts where nothing is known says nothing. */
function withoutDefaults(core: Raw): Raw {
  return Object.fromEntries(Object.entries(core).filter(([name, value]) => !Object.hasOwn(coreDefaults, name) || coreDefaults[name] !== value))
}
