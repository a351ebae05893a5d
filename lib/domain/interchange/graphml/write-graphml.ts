import type { MapBundle } from '../../argument/map-file.ts'
import { relationMeaning } from '../../layout/relation-meaning.ts'
import type { Problem } from '../../result.ts'
import { cleanBundle } from '../drafting/clean-bundle.ts'
import { tellLosses } from '../drafting/tell-losses.ts'
import { evidenceWords } from '../evidence-words.ts'
import { plainGraph, type PlainEnd } from '../plain-graph.ts'

type Value = string | number | boolean | undefined

/** The data of nodes and edges: name, type of GraphML, and what it is on. */
const keys = [
  ['id', 'string', 'node'], ['label', 'string', 'node'], ['type', 'string', 'node'], ['kind', 'string', 'node'], ['term', 'string', 'node'], ['role', 'string', 'node'], ['scope', 'string', 'node'],
  ['standard', 'string', 'node'], ['exclusive', 'boolean', 'node'], ['granted', 'boolean', 'node'], ['weight', 'double', 'node'], ['tags', 'string', 'node'], ['note', 'string', 'node'], ['sources', 'string', 'node'],
  ['scheme', 'string', 'node'], ['x', 'double', 'node'], ['y', 'double', 'node'],
  ['relation', 'string', 'edge'], ['meaning', 'string', 'edge'], ['premise', 'boolean', 'edge'], ['role', 'string', 'edge'], ['scheme', 'string', 'edge'], ['weight', 'double', 'edge'], ['note', 'string', 'edge'], ['sources', 'string', 'edge'],
  ['title', 'string', 'graph'], ['description', 'string', 'graph'], ['question', 'string', 'graph'],
] as const

/** Writes a map as GraphML (http://graphml.graphdrawing.org), as its schema has it: ids are made here, the map's own stand in the data. */
export function writeGraphml(given: MapBundle): { text: string; losses: Problem[] } {
  const bundle = cleanBundle(given)
  const { map } = bundle
  const graph = plainGraph(map)
  const sources = sourcesOf(bundle)
  const names = new Map<string, string>([...graph.claims.map(({ id }, index) => [`claim ${id}`, `c${index}`] as const), ...graph.relations.map(({ id }, index) => [`relation ${id}`, `r${index}`] as const)])
  const nameOf = (end: PlainEnd) => names.get('claim' in end ? `claim ${end.claim}` : `relation ${end.relation}`)!
  const claims = graph.claims.map(({ id, kind, text, term, role, scope, standard, exclusive, granted, weight, tags, note, pos }) =>
    element('node', `id="${names.get(`claim ${id}`)!}"`, 'node', {
      id, label: text, type: 'claim', kind, term, role, scope, standard, exclusive, granted, weight, tags: tags.length > 0 ? tags.join('; ') : undefined, note,
      sources: sources.get(`claim ${id}`), x: pos?.x, y: pos?.y,
    }),
  )
  const relations = graph.relations.map((relation) =>
    element('node', `id="${names.get(`relation ${relation.id}`)!}"`, 'node', {
      id: relation.id, label: relation.scheme ?? '', type: 'relation', kind: relationMeaning(relation), scheme: relation.scheme, weight: relation.weight, note: relation.note, sources: sources.get(`relation ${relation.id}`),
    }),
  )
  const edges = graph.edges.map(({ relation, from, to, isPremise, role }, index) => {
    // What is said of a relation that is a node stands there.
    const own = !names.has(`relation ${relation.id}`) ? { scheme: relation.scheme, weight: relation.weight, note: relation.note, sources: sources.get(`relation ${relation.id}`) } : {}
    return element('edge', `id="e${index}" source="${nameOf(from)}" target="${nameOf(to)}"`, 'edge', { relation: relation.id, meaning: relationMeaning(relation), premise: isPremise, role, ...own })
  })
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys.map(([name, type, on]) => `  <key id="${on}-${name}" for="${on}" attr.name="${name}" attr.type="${type}"/>`),
    '  <graph id="map" edgedefault="directed">',
    ...dataOf('graph', { title: map.title, description: map.description, question: map.question }, '    '),
    ...[...claims, ...relations, ...edges].map((lines) => lines.join('\n')),
    '  </graph>',
    '</graphml>',
  ].join('\n')
  return { text: `${text}\n`, losses: lossesOf(bundle) }
}

function element(name: string, attributes: string, on: string, data: Record<string, Value>): string[] {
  return [`    <${name} ${attributes}>`, ...dataOf(on, data, '      '), `    </${name}>`]
}

function dataOf(on: string, data: Record<string, Value>, indent: string): string[] {
  return Object.entries(data).flatMap(([name, value]) => (value === undefined ? [] : [`${indent}<data key="${on}-${name}">${xmlText(String(value))}</data>`]))
}

/** Characters that XML cannot say are replaced by the sign for one that is missing. */
function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\r/g, '&#13;')
}

function sourcesOf(bundle: MapBundle): Map<string, string> {
  const words = evidenceWords(bundle)
  const lines = new Map<string, string[]>()
  for (const evidence of bundle.map.evidence.values()) {
    const { says, quote } = words(evidence)
    const key = evidence.target.claim !== undefined ? `claim ${evidence.target.claim}` : `relation ${evidence.target.relation}`
    const list = lines.get(key)
    const line = quote === undefined ? says : `${says}: “${quote}”`
    if (list) list.push(line)
    else lines.set(key, [line])
  }
  return new Map([...lines].map(([key, list]) => [key, list.join('\n')]))
}

function lossesOf(bundle: MapBundle): Problem[] {
  const losses = tellLosses(bundle, ['details', 'texts', 'uncited', 'passage-notes', 'views', 'judgements'], 'lost')
  const relations = [...bundle.map.relations.values()]
  if (bundle.map.evidence.size > 0) losses.push({ code: 'passages', message: 'Of the passages only their words, whose they are and how they are meant is in the file.' })
  if (relations.some(({ questions, asks }) => questions !== undefined || asks !== undefined)) losses.push({ code: 'critical-questions', message: 'What became of critical questions is not in the file.' })
  if (relations.some(({ origin }) => origin !== undefined)) losses.push({ code: 'origins', message: 'Which relations were one step elsewhere is not in the file.' })
  return losses
}
