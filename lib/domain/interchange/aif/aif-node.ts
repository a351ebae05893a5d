import type { JsonObject } from '../../json.ts'

/** A node of an AIF graph: information (I), locution (L), or the application of a scheme (all others). */
export interface AifNode {
  /** Unique in the graph. */
  id: string
  /** Upper case: I, L, RA, CA, MA, PA, TA, YA, or what the file says. */
  type: string
  text: string
  /** Every other field, as the file has it: timestamp, scheme, schemeID. */
  more: JsonObject
}

export interface AifEdge {
  from: string
  to: string
  /** Every other field, as the file has it: edgeID, formEdgeID. */
  more: JsonObject
}

/** Who speaks, as AIFdb lists it beside the graph. */
export interface AifLocution {
  node: string
  person: string | undefined
  /** As the file has it, “2021-11-11 21:50:00”. */
  start: string | undefined
  raw: JsonObject
}

/** What a file holds, whatever dialect it is in, with each id once and each edge between nodes that are there. */
export interface AifGraph {
  nodes: readonly AifNode[]
  edges: readonly AifEdge[]
  locutions: readonly AifLocution[]
  /** Names by participantID. */
  participants: ReadonlyMap<string, string>
  /** Ids were numbers in the file, and go back as numbers. */
  numeric: boolean
  title: string | undefined
  /** The members beside nodes, edges and locutions, as the file has them. */
  rest: JsonObject
  /** What stands around the graph in an xAIF file: its text, the places of OVA, what others put there. */
  envelope: JsonObject | undefined
}
