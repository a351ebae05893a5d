'use client'
import { useMemo, useRef } from 'react'
import { useMapRoom } from '../state/map-room-context.tsx'
import { useHolders } from '../state/use-room-people.ts'
import { mapEdges, type MapEdge } from './map-edges.ts'
import { junctionIds, mapNodes, type MapNode } from './map-nodes.ts'

/** The map as React Flow's nodes and edges; what did not change stays the same object. */
export function useCanvasElements(): { nodes: MapNode[]; edges: MapEdge[] } {
  const { live, scene, selection, editing, changes, shown } = useMapRoom()
  const lastNodes = useRef(new Map<string, MapNode>())
  const lastEdges = useRef(new Map<string, MapEdge>())
  const holders = useHolders(live)
  const junctions = useMemo(() => junctionIds({ map: shown.map, marks: scene.marks }), [shown.map, scene.marks])

  return useMemo(() => {
    const input = { map: shown.map, ...scene, junctions, selected: selection.ids, holders, canEdit: live.canEdit, editing, changes }
    const nodes = mapNodes(input, lastNodes.current)
    const edges = mapEdges(input, lastEdges.current)
    lastNodes.current = new Map(nodes.map((node) => [node.id, node]))
    lastEdges.current = new Map(edges.map((edge) => [edge.id, edge]))
    return { nodes, edges }
  }, [shown.map, live.canEdit, scene, junctions, selection.ids, holders, editing, changes])
}
