import { isPlainObject } from '../../argument/item-fields.ts'
import { field, textField, type Raw } from '../drafting/json-field.ts'
import { plainWords } from '../markdown-outline/plain-words.ts'

/** The text that an annotation says about its target. */
export interface AnnotationText {
  words: string
  purpose: string
  raw: Raw
}

export interface AnnotationBodies {
  texts: AnnotationText[]
  tags: string[]
  /** Bodies that are no text: links to other resources, images; kept as they are. */
  others: unknown[]
}

/** The bodies of an annotation, in W3C's words, the older ones, or those of Hypothesis. */
export function readBodies(raw: Raw): AnnotationBodies {
  const bodies: AnnotationBodies = { texts: [], tags: [], others: [] }
  const motivation = plainMotivation(raw)
  const value = field(raw, 'body') ?? field(raw, 'hasBody') ?? field(raw, 'oa:hasBody') ?? field(raw, 'resource')
  for (const body of Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]) {
    const words = isPlainObject(body) ? (textField(body, 'value') ?? textField(body, 'chars') ?? textField(body, 'cnt:chars')) : undefined
    if (!isPlainObject(body) || words === undefined) {
      bodies.others.push(body)
      continue
    }
    const purpose = localName([field(body, 'purpose')].flat()[0]) ?? motivation
    const isTag = purpose === 'tagging' || localName([field(body, '@type') ?? field(body, 'type')].flat()[0]) === 'Tag'
    if (isTag) bodies.tags.push(words)
    else bodies.texts.push({ words: plainText(words, textField(body, 'format')), purpose, raw: body })
  }
  const plain = textField(raw, 'bodyValue') ?? (value === undefined ? textField(raw, 'text') : undefined)
  if (plain !== undefined && plain.trim() !== '') bodies.texts.push({ words: plainText(plain, undefined), purpose: motivation, raw: {} })
  const tags = field(raw, 'tags')
  if (Array.isArray(tags)) bodies.tags.push(...tags.filter((tag): tag is string => typeof tag === 'string'))
  return bodies
}

/** The first motivation that an annotation names; commenting where it names none. */
export function plainMotivation(raw: Raw): string {
  return localName([field(raw, 'motivation') ?? field(raw, 'oa:motivatedBy') ?? field(raw, 'motivatedBy')].flat()[0]) ?? 'commenting'
}

function localName(value: unknown): string | undefined {
  const name = isPlainObject(value) ? (textField(value, 'id') ?? textField(value, '@id')) : value
  return typeof name === 'string' ? name.replace(/^.*[:#/]/, '') : undefined
}

function plainText(words: string, format: string | undefined): string {
  return format === 'text/html' || format === 'text/markdown' ? plainWords(words.replace(/<(?:br|\/p|\/div|\/li)[^<>]{0,100}>/gi, '\n')) : words
}
