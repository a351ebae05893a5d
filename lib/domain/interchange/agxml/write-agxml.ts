import type { MapBundle } from '../../argument/map-file.ts'
import type { Problem } from '../../result.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import { tellLosses } from '../drafting/tell-losses.ts'
import type { WrittenMap } from '../map-format.ts'
import type { AgxmlPlain } from './agxml-plain.ts'
import { agxmlUnits } from './agxml-units.ts'
import { agxmlRelations, writeAgxmlPlain } from './write-agxml-plain.ts'

/** Writes a map as an argumentation graph of arg-microtexts. */
export function writeAgxml(bundle: MapBundle): WrittenMap {
  const clean = cleanBundle(bundle)
  return { text: xmlOf(writeAgxmlPlain(clean)), losses: lossesOf(clean) }
}

function lossesOf(bundle: MapBundle): Problem[] {
  const { map } = bundle
  const losses = tellLosses(bundle, ['kinds', 'answers', 'sameness', 'backings', 'without-premises', 'critical-questions', 'definitions', 'grants', 'weights', 'tags', 'notes', 'places', 'details', 'passage-notes', 'step-evidence', 'views', 'judgements'], 'lost')
  const written = new Set(agxmlRelations(map.relations.values()).map(({ id }) => id))
  if ([...map.relations.values()].some(({ id, kind, target }) => !written.has(id) && kind === 'attacks' && target.relation !== undefined)) losses.push({ code: 'undercuts', message: 'Objections to steps that the file cannot hold: these are not in the file either.' })
  if ([...map.relations.values()].some(({ scheme }) => scheme !== undefined && scheme !== 'example')) losses.push({ code: 'schemes', message: 'Names of argumentation schemes other than the example: this is not in the file.' })
  if (agxmlUnits(bundle).units.some(({ implicit }) => implicit)) losses.push({ code: 'own-words', message: 'Claims that are not in the words of a passage are marked as implicit; the passages behind them are not in the file.' })
  if (bundle.documents.length > 1) losses.push({ code: 'documents', message: 'Passages of several documents follow one another as one text.' })
  if (bundle.documents.some(({ text }) => text !== undefined)) losses.push({ code: 'texts', message: 'Of the texts only the passages that claims consist of are in the file.' })
  if (map.evidence.size > 0) losses.push({ code: 'stances', message: 'Of the stance of a passage only whether the proponent or an opponent speaks is in the file.' })
  return losses
}

function xmlOf({ id, attributes, edus, joints, adus, edges }: AgxmlPlain): string {
  const graph = Object.entries({ id, ...attributes }).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  return [
    "<?xml version='1.0' encoding='UTF-8'?>",
    `<arggraph${graph.join('')}>`,
    ...edus.map((edu) => `  <edu id="${edu.id}"${edu.implicit ? ' implicit="true"' : ''}>${content(edu.text)}</edu>`),
    ...joints.map((joint) => `  <joint id="${joint.id}"/>`),
    ...adus.map((adu) => `  <adu id="${adu.id}" type="${adu.type}"/>`),
    ...edges.map((edge) => `  <edge id="${edge.id}" src="${edge.src}" trg="${edge.trg}" type="${edge.type}"/>`),
    '</arggraph>',
    '',
  ].join('\n')
}

/** CDATA as the corpus has it, but for what CDATA cannot hold. */
function content(text: string): string {
  return /\]\]>|\r/.test(text) ? escaped(text) : `<![CDATA[${allowed(text)}]]>`
}

function escaped(text: string): string {
  return allowed(text).replace(/[&<>"\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** XML knows no control characters, not even escaped. */
function allowed(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
}
