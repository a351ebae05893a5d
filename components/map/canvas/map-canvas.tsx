'use client'
import { Background, BackgroundVariant, ConnectionMode, ReactFlow, SelectionMode, useReactFlow, useStore } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useCallback, useEffect, useMemo, useRef, type Dispatch, type SetStateAction } from 'react'
import type { Target } from '../../../lib/domain/argument/relation.ts'
import type { ClaimId } from '../../../lib/domain/ids.ts'
import { boundsOf, type Point } from '../../../lib/domain/layout/box.ts'
import { MovedArrows } from '../changes/moved-arrows.tsx'
import { LayoutProgress } from '../layout/layout-progress.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import type { MapScene } from '../state/use-map-scene.ts'
import { useHolders } from '../state/use-room-people.ts'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { SuggestedOnly } from '../suggest/suggested-only.tsx'
import { CanvasControls } from './canvas-controls.tsx'
import { ClaimCard } from './claim-card.tsx'
import { ConnectionLine } from './connection-line.tsx'
import { EmptyCanvas } from './empty-canvas.tsx'
import { distanceAt, DistanceContext } from './distance-context.ts'
import { Junction } from './junction.tsx'
import { LineEnds } from './line-ends.tsx'
import { LineGrips } from './line-grips.tsx'
import type { MapEdge } from './map-edges.ts'
import { MapMinimap } from './map-minimap.tsx'
import type { MapNode } from './map-nodes.ts'
import { OverviewLayer } from './overview/overview-layer.tsx'
import { OverviewTitle } from './overview/overview-title.tsx'
import { SceneIndex } from './overview/scene-index.ts'
import { useCanvasView } from './overview/use-canvas-view.ts'
import { useOverviewPointer } from './overview/use-overview-pointer.ts'
import { KeepCanvasPlace } from '../views/keep-canvas-place.tsx'
import { FollowCanvas } from '../presence/follow-canvas.tsx'
import { PeopleCursors } from './people-cursors.tsx'
import { PlaceMenu } from './place-menu.tsx'
import { RelationLine } from './relation-line.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { useCanvasElements } from './use-canvas-elements.ts'
import { useCanvasKeys } from './use-canvas-keys.ts'
import { useCloserView } from './use-closer-view.ts'
import { useConnecting } from './use-connecting.tsx'
import { useDragging } from './use-dragging.ts'
import { useEmphasis } from './use-emphasis.ts'
import { useFlight } from './use-flight.ts'
import { usePassageDrop } from './use-passage-drop.ts'
import { usePointerPresence } from './use-pointer-presence.ts'
import styles from './map-canvas.module.css'

const nodeTypes = { claim: ClaimCard, junction: Junction }
const edgeTypes = { relation: RelationLine }

interface Props {
  panels: RoomPanels
  setMoving: Dispatch<SetStateAction<ReadonlyMap<ClaimId, Point>>>
}

/** The canvas is a view (decision 9): everything it does goes through the room's actions, which the outline shares. */
export function MapCanvas({ panels, setMoving }: Props) {
  const { live, actions, selection, scene, shown, changes, editing, standing } = useMapRoom()
  const { screenToFlowPosition } = useReactFlow()
  const surface = useRef<HTMLDivElement>(null)
  const distance = useStore((state) => distanceAt(state.transform[2]))
  const layer = useRef(new SceneIndex())
  const index = useMemo(() => layer.current.follow(scene), [scene])
  const view = useCanvasView(scene.boxes.size)
  const holders = useHolders(live)
  const { emphasis: followed, point } = useEmphasis(shown.map, editing === null ? selection.only : null)
  // Why a claim stands so goes before what the pointer rests on.
  const { why } = standing
  const emphasis = useMemo(() => (why ? { from: why.claim, lines: why.relations, ends: why.claims, at: why.steps[why.at]!.claim } : followed), [why, followed])
  const { nodes, edges } = useCanvasElements({ index, view, holders, emphasis })
  const overview = useOverviewPointer({ active: view.overview, index, scene, selection, surface })
  const picture = useMemo(
    () => ({ map: shown.map, scene, index, selected: selection.ids, holders, changes, faded: shown.faded, emphasis, hiddenBelow: shown.hiddenBelow, stands: { marks: standing.marks, idle: standing.idle } }),
    [shown.map, shown.faded, shown.hiddenBelow, scene, index, selection.ids, holders, changes, emphasis, standing.marks, standing.idle],
  )
  const { onNodesChange, endDrag } = useDragging(setMoving)
  const { menu, closeMenu, onConnectStart, onConnectEnd } = useConnecting()
  const drop = usePassageDrop()
  const pointer = usePointerPresence()
  const flight = useFlight()
  useCloserView(flight)
  const onKeyDown = useCanvasKeys({ panels, flight })

  const focusSurface = useCallback(() => surface.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    // Keys work from the first moment, unless somebody is already writing elsewhere.
    if (document.activeElement === document.body) focusSurface()
  }, [focusSurface])
  useEffect(() => () => live.setPresence({ cursor: null }), []) // eslint-disable-line react-hooks/exhaustive-deps -- only when the canvas goes

  return (
    <div
      ref={surface}
      className={styles.canvas}
      data-map-surface
      data-far={distance !== 'near'}
      data-overview={view.overview || undefined}
      data-following={emphasis !== null || undefined}
      data-on-thing={overview.hovered !== null || undefined}
      data-over={drop.over || undefined}
      tabIndex={0}
      role="application"
      aria-label="Map canvas. Arrow keys go from claim to claim; press question mark for all keys. The outline shows the same map as a list."
      onKeyDown={(event) => {
        surface.current?.removeAttribute('data-by-pointer')
        onKeyDown(event)
      }}
      onKeyUp={(event) => {
        // The ring around the canvas is for whoever comes here by keyboard.
        if (event.key === 'Tab' && event.target === surface.current) surface.current.setAttribute('data-ring', 'true')
      }}
      onBlur={() => surface.current?.removeAttribute('data-ring')}
      onPointerDownCapture={(event) => {
        surface.current?.setAttribute('data-by-pointer', 'true')
        surface.current?.removeAttribute('data-ring')
        if (!(event.target as HTMLElement).closest('textarea, input, button, [role="menu"]')) focusSurface()
      }}
      {...drop.handlers}
      {...pointer}
      onDoubleClick={(event) => {
        if (!(event.target as HTMLElement).classList.contains('react-flow__pane')) return
        if (view.overview) {
          const thing = overview.thingAt(event.clientX, event.clientY)
          if (thing) flight.show(thing.claim ?? thing.relation, true)
          else flight.nearer({ x: event.clientX, y: event.clientY })
          return
        }
        if (!live.canEdit) return
        const at = screenToFlowPosition({ x: event.clientX, y: event.clientY })
        actions.addClaim('claim', { x: at.x - 130, y: at.y - 24 })
      }}
    >
      <DistanceContext value={distance}>
        <ReactFlow<MapNode, MapEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onEdgesChange={(changes) =>
            selection.change(changes.flatMap((change) => (change.type === 'select' ? [[change.id.split('<')[0]!, change.selected] as const] : [])))
          }
          onNodeDragStop={(_event, _node, dragged) => endDrag(dragged)}
          onSelectionDragStop={(_event, dragged) => endDrag(dragged)}
          onConnectStart={onConnectStart}
          onConnectEnd={onConnectEnd}
          onPaneClick={(event) => {
            if (!overview.choose(event)) selection.clear()
          }}
          onPaneMouseMove={(event) => {
            overview.onPaneMouseMove(event)
            if (view.overview) point(onPane(overview.thingAt(event.clientX, event.clientY)))
          }}
          onPaneMouseLeave={() => {
            overview.onPaneMouseLeave()
            point(null)
          }}
          onMoveStart={overview.onMoveStart}
          onNodeMouseEnter={(_event, node) => point(node.id)}
          onNodeMouseLeave={() => point(null)}
          onEdgeMouseEnter={(_event, edge) => point(edge.data?.relation ?? null)}
          onEdgeMouseLeave={() => point(null)}
          connectionMode={ConnectionMode.Loose}
          connectionLineComponent={ConnectionLine}
          connectOnClick={false}
          nodesConnectable={live.canEdit}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
          selectionMode={SelectionMode.Partial}
          zoomOnDoubleClick={false}
          panOnScroll
          minZoom={leastZoom(scene)}
          maxZoom={2}
          onlyRenderVisibleElements
          elevateNodesOnSelect={false}
          onInit={flight.open}
          // Credited in the README: on the canvas it lay over cards and lines, and was covered by them.
          proOptions={{ hideAttribution: true }}
        >
          <OverviewLayer picture={picture} shown={view.overview || view.most !== Infinity} />
          {/* From far its dots would be dust, at the price of thousands of them in every frame. */}
          {distance === 'near' && !view.overview ? <Background variant={BackgroundVariant.Dots} gap={24} size={1} className={styles.dots} /> : null}
          {view.overview ? null : <MovedArrows />}
          <PeopleCursors />
          <FollowCanvas />
          <KeepCanvasPlace />
          <LineGrips quiet={view.overview || editing !== null} />
        </ReactFlow>
      </DistanceContext>
      <LineEnds emphasis={emphasis} quiet={view.overview || editing !== null} />
      {scene.boxes.size > 12 ? <MapMinimap /> : null}
      {overview.hovered && surface.current ? <OverviewTitle map={shown.map} marks={scene.marks} hovered={overview.hovered} pane={surface.current.getBoundingClientRect()} /> : null}
      <CanvasControls flight={flight} />
      <LayoutProgress />
      <SuggestedOnly>
        <SelectionBar panels={panels} />
      </SuggestedOnly>
      {live.status !== 'loading' && scene.boxes.size <= 1 ? <EmptyCanvas panels={panels} /> : null}
      {menu ? <PlaceMenu {...menu} onClose={closeMenu} /> : null}
      <p className={styles.announcer} aria-live="polite">
        {flight.announcement}
      </p>
    </div>
  )
}

function onPane(thing: Target | null): string | null {
  return thing === null ? null : (thing.claim ?? thing.relation)
}

/** However large the map, all of it can be seen. */
function leastZoom({ boxes }: MapScene): number {
  const { width, height } = boundsOf(boxes.values())
  return Math.max(0.001, Math.min(0.02, 400 / Math.max(1, width), 300 / Math.max(1, height)))
}
