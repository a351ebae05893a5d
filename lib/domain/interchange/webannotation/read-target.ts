import { cleanText } from '../../argument/clean-text.ts'
import { isPlainObject } from '../../argument/item-fields.ts'
import { field, numberField, textField, type Raw } from '../drafting/json-field.ts'

/** What an annotation is about: a text by its IRI, and where in it. Offsets are code points, half-open. */
export interface AnnotationTarget {
  source: Raw
  iri: string
  quote?: { exact: string; prefix: string; suffix: string }
  position?: { start: number; end: number }
  page?: string
}

/** What each target of an annotation says; selectors may be refined, given as alternatives or in the older vocabulary. */
export function readTargets(raw: Raw): AnnotationTarget[] {
  const value = field(raw, 'target') ?? field(raw, 'hasTarget') ?? field(raw, 'oa:hasTarget') ?? field(raw, 'on')
  return (Array.isArray(value) ? value : [value]).flatMap((target) => {
    if (typeof target === 'string') return [targetOf({ id: target }, raw)]
    return isPlainObject(target) ? [targetOf(target, raw)] : []
  })
}

function targetOf(target: Raw, annotation: Raw): AnnotationTarget {
  const named = field(target, 'source') ?? field(target, 'hasSource') ?? field(target, 'oa:hasSource') ?? field(target, 'full')
  const source: Raw = isPlainObject(named) ? named : typeof named === 'string' ? { id: named } : { ...target, selector: undefined }
  const iri = textField(source, 'id') ?? textField(source, '@id') ?? textField(annotation, 'uri') ?? ''
  return { source, iri: cleanText(iri), ...selected(target) }
}

function selected(target: Raw): Pick<AnnotationTarget, 'quote' | 'position' | 'page'> {
  const found: Pick<AnnotationTarget, 'quote' | 'position' | 'page'> = {}
  const left: unknown[] = [field(target, 'selector') ?? field(target, 'hasSelector') ?? field(target, 'oa:hasSelector')]
  for (let looked = 0; left.length > 0 && looked < 200; looked++) {
    const selector = left.shift()
    if (Array.isArray(selector)) left.push(...selector.slice(0, 200))
    if (!isPlainObject(selector)) continue
    left.push(field(selector, 'refinedBy'), field(selector, 'items'), field(selector, 'default'), field(selector, 'item'))
    const exact = textField(selector, 'exact') ?? textField(selector, 'oa:exact')
    if (exact !== undefined && !found.quote) found.quote = { exact: cleanText(exact), prefix: cleanText(textField(selector, 'prefix') ?? ''), suffix: cleanText(textField(selector, 'suffix') ?? '') }
    const [start, end] = [numberField(selector, 'start'), numberField(selector, 'end')]
    if (start !== undefined && end !== undefined && Number.isInteger(start) && start >= 0 && !found.position) found.position = { start, end: Math.max(start, Math.trunc(end)) }
    const page = /(?:^|[&#])page=([^&]{1,40})/.exec(textField(selector, 'value') ?? '')
    if (page && !found.page) found.page = page[1]!
  }
  return found
}
