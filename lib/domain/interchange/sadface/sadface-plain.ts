import type { Raw } from '../drafting/json-field.ts'
import { sha256Hex } from '../../document/sha256-hex.ts'

/** A SADFace document: atoms and scheme nodes, edges between them, and the texts that atoms are quoted from. */
export interface SadfacePlain extends Raw {
  metadata: Raw
  resources: Raw[]
  nodes: Raw[]
  edges: Raw[]
}

/** The id we give an edge: an UUID, as SADFace wants them, and the same for the same ends. */
export function sadfaceEdgeId(source: string, target: string): string {
  const hex = sha256Hex(JSON.stringify([source, target]))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Without these SADFace's own validation refuses a document; nobody's name and no day is made up for them. */
export const coreDefaults: Readonly<Record<string, string>> = { analyst_name: '', analyst_email: '', created: '', edited: '', version: '0.5.3' }
