import '@xyflow/react/dist/style.css'
import { Background, MiniMap, ReactFlow, useNodesState, useReactFlow, ReactFlowProvider, type Edge, type Node } from '@xyflow/react'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { openPage } from './open-page.ts'

/** React Flow 12 as its guide shows it: every claim a default node with its words, every relation an edge between claims. */
let edit: ((claim: string, text: string) => void) | null = null
let fit: (() => void) | null = null

function Plain({ map }: { map: ArgumentMap }) {
  const [nodes, setNodes, onNodesChange] = useNodesState(nodesOf(map))
  const flow = useReactFlow()
  useEffect(() => {
    edit = (claim, text) => setNodes((all) => all.map((node) => (node.id === claim ? { ...node, data: { label: text } } : node)))
    fit = () => void flow.fitView({ duration: 300 })
  }, [flow, setNodes])
  return (
    <ReactFlow nodes={nodes} edges={edgesOf(map)} onNodesChange={onNodesChange} minZoom={0.001} panOnScroll>
      <Background />
      <MiniMap />
    </ReactFlow>
  )
}

function nodesOf(map: ArgumentMap): Node[] {
  return [...map.claims.values()].map((claim) => ({ id: claim.id, position: claim.pos ?? { x: 0, y: 0 }, data: { label: claim.text }, style: { width: 260 } }))
}

const known = new WeakMap<ArgumentMap, Edge[]>()
function edgesOf(map: ArgumentMap): Edge[] {
  const made = known.get(map) ?? [...map.relations.values()].flatMap((relation) => (relation.target.claim ? relation.premises.map(({ claim }) => ({ id: `${relation.id}${claim}`, source: claim, target: relation.target.claim! })) : []))
  known.set(map, made)
  return made
}

void openPage((map) => ({
  show: (root) => createRoot(root).render(
    <ReactFlowProvider>
      <Plain map={map} />
    </ReactFlowProvider>,
  ),
  isReady: () => document.querySelector('.react-flow__node') !== null,
  pane: () => document.querySelector('.react-flow__pane')!,
  fit: () => fit?.(),
  edit: (claim, text) => () => edit?.(claim, text),
}))
