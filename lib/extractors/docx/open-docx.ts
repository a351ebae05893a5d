import { posix } from 'node:path'
import { fail, ok, type Result } from '../../domain/result.ts'
import { decodeText } from '../decode-text.ts'
import { elementsOf } from '../xml/find-element.ts'
import { parseXml } from '../xml/parse-xml.ts'
import type { MarkupElement } from '../html/markup-tree.ts'
import { readZip } from '../zip/read-zip.ts'

/** The parts of a Word document that hold words, parsed. */
export interface DocxParts {
  document: MarkupElement
  styles?: MarkupElement
  numbering?: MarkupElement
  footnotes?: MarkupElement
  endnotes?: MarkupElement
  core?: MarkupElement
}

const partNames = ['styles', 'numbering', 'footnotes', 'endnotes'] as const

/** [IM63] Opens the container, finds its parts by their relationships, and parses them. Nothing outside the file is ever asked for. */
export async function openDocx(bytes: Uint8Array): Promise<Result<DocxParts>> {
  const entries = await readZip(bytes, (name) => /\.(?:xml|rels)$/i.test(name) && !/^(?:customXml|word\/(?:theme|media|embeddings|charts|diagrams)|xl)\//.test(name))
  if (!entries.ok) return entries
  const parse = (name: string): Result<MarkupElement> | undefined => {
    const content = entries.value.get(name.replace(/^\//, ''))
    return content && parseXml(decodeText(content).text, name)
  }
  const relations = parse('_rels/.rels')
  if (relations && !relations.ok) return relations
  const target = (relations && targetOf(relations.value, '', 'officeDocument')) ?? 'word/document.xml'
  const document = parse(target)
  if (!document) return fail('not-word', 'This file looks like a Word document and holds no text of one. Open it, save it again as .docx, and import that.')
  if (!document.ok) return document
  const folder = posix.dirname(target)
  const own = parse(`${folder}/_rels/${posix.basename(target)}.rels`)
  if (own && !own.ok) return own
  const parts: DocxParts = { document: document.value }
  for (const name of [...partNames, 'core'] as const) {
    const found = parse(name === 'core' ? ((relations && targetOf(relations.value, '', 'core-properties')) ?? 'docProps/core.xml') : ((own && targetOf(own.value, folder, name)) ?? `${folder}/${name}.xml`))
    if (!found) continue
    if (!found.ok) return found
    parts[name] = found.value
  }
  return ok(parts)
}

function targetOf(relations: MarkupElement, folder: string, type: string): string | undefined {
  const found = elementsOf(relations, 'Relationship').find(({ attributes }) => attributes.TargetMode !== 'External' && attributes.Type?.endsWith(`/${type}`))
  const target = found?.attributes.Target
  if (target === undefined) return undefined
  return target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(folder, target))
}
