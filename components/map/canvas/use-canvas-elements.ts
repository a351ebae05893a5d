'use client'
import { useMemo, useRef } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { Emphasis } from './emphasis.ts'
import { mapEdges, type MapEdge } from './map-edges.ts'
import { junctionIds, mapNodes, type Holder, type MapNode } from './map-nodes.ts'
import { nearThings } from './overview/near-things.ts'
import type { SceneIndex } from './overview/scene-index.ts'
import type { CanvasView } from './overview/use-canvas-view.ts'

interface Asked {
  index: SceneIndex
  view: CanvasView
  holders: ReadonlyMap<string, readonly Holder[]>
  emphasis: Emphasis | null
}

/** What is near of the map, as React Flow's nodes and edges; what did not change stays the same object. */
export function useCanvasElements({ index, view, holders, emphasis }: Asked): { nodes: MapNode[]; edges: MapEdge[] } {
  const { live, scene, selection, editing, changes, shown, standing: stands } = useMapRoom()
  const lastNodes = useRef(new Map<string, MapNode>())
  const lastEdges = useRef(new Map<string, MapEdge>())
  const junctions = useMemo(() => junctionIds({ map: shown.map, marks: scene.marks }), [shown.map, scene.marks])
  const near = useMemo(() => nearThings(shown.map, scene.boxes, index, view, editing === null ? [] : [editing]), [shown.map, scene.boxes, index, view, editing])

  return useMemo(() => {
    const input = { map: shown.map, ...scene, junctions, selected: selection.ids, holders, canEdit: live.canEdit, editing, changes, near, emphasis, faded: shown.faded, stands }
    const nodes = mapNodes(input, lastNodes.current)
    const edges = mapEdges(input, lastEdges.current)
    lastNodes.current = new Map(nodes.map((node) => [node.id, node]))
    lastEdges.current = new Map(edges.map((edge) => [edge.id, edge]))
    return { nodes, edges }
  }, [shown.map, shown.faded, live.canEdit, scene, junctions, selection.ids, holders, editing, changes, near, emphasis, stands.marks, stands.idle]) // eslint-disable-line react-hooks/exhaustive-deps -- of how things stand, what is drawn
}
