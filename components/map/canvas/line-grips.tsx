'use client'
import { useStore, ViewportPortal } from '@xyflow/react'
import { createPortal } from 'react-dom'
import { pointOn } from '../../../lib/domain/layout/route-relations.ts'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { useMapRoom } from '../state/map-room-context.tsx'
import { lineWords } from '../words/line-words.ts'
import { gripPlaces } from './grip-places.ts'
import { PlaceMenu } from './place-menu.tsx'
import { useGripDrag } from './use-grip-drag.tsx'
import styles from './line-grips.module.css'

const titles = { target: 'Drag to let it bear on something else', premise: 'Drag to let it start from another claim', hub: 'Drag to a claim that bears on this step' }

/**
 * The ends of the chosen relation's line, to be taken and let go elsewhere; with the keyboard the same is done in the
 * details. From its middle a line is drawn to what bears on the step.
 */
export function LineGrips({ quiet }: { quiet: boolean }) {
  const { live, scene, selection } = useMapRoom()
  const zoom = useStore((state) => state.transform[2])
  const relation = selection.only === null ? undefined : live.map.relations.get(selection.only)
  const { drag, menu, closeMenu, said, begin } = useGripDrag(relation)
  const route = relation && scene.routes.get(relation.id)
  const middle = route ? pointOn(route.trunk, 0.5) : { x: 0, y: 0 }
  const words = relation ? lineWords(relation, (scene.marks.get(relation.id)?.marks.length ?? 0) > 0) : ''
  return (
    <>
      {relation && route && !quiet ? (
        <ViewportPortal>
          {words && !drag ? (
            <div className={styles.caption} style={{ transform: `translate(${middle.x}px, ${middle.y}px) scale(${1 / zoom}) translate(-50%, 14px)` }}>
              {words}
            </div>
          ) : null}
          {drag ? (
            <svg className={styles.ghost} aria-hidden>
              <path d={`M${drag.stays.x} ${drag.stays.y}L${drag.to.x} ${drag.to.y}`} />
              <circle cx={drag.to.x} cy={drag.to.y} r={5 / zoom} />
            </svg>
          ) : !live.canEdit ? null : (
            gripPlaces(relation, route).map((placed) => (
              <div
                key={placed.grip.end === 'premise' ? placed.grip.claim : placed.grip.end}
                className={`${styles.grip} nopan nodrag`}
                data-grip={placed.grip.end}
                title={titles[placed.grip.end]}
                aria-hidden
                style={{ transform: `translate(${placed.at.x}px, ${placed.at.y}px) scale(${1 / zoom})` }}
                onPointerDown={(event) => begin(event, placed)}
              />
            ))
          )}
        </ViewportPortal>
      ) : null}
      {menu ? createPortal(<PlaceMenu {...menu} onClose={closeMenu} />, document.body) : null}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  )
}
