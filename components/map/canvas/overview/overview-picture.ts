import type { ArgumentMap } from '../../../../lib/domain/argument/argument-map.ts'
import type { ChangeMarks } from '../../changes/change-marks.ts'
import type { StandingControl } from '../../standing/standing-control.ts'
import type { MapScene } from '../../state/use-map-scene.ts'
import type { Emphasis } from '../emphasis.ts'
import type { Holder } from '../map-nodes.ts'
import type { SceneIndex } from './scene-index.ts'

/** Everything that is painted of a map. */
export interface OverviewPicture {
  map: ArgumentMap
  scene: MapScene
  index: SceneIndex
  selected: ReadonlySet<string>
  holders: ReadonlyMap<string, readonly Holder[]>
  changes: ChangeMarks
  /** Things that step back because they do not match what is looked for. */
  faded: ReadonlySet<string>
  emphasis: Emphasis | null
  /** How many claims are folded away behind a card. */
  hiddenBelow: ReadonlyMap<string, number>
  /** How claims and steps stand, where that is shown. */
  stands: Pick<StandingControl, 'marks' | 'idle'>
}

/** Where the view lies, in pixels of the screen, and how many of the device's pixels one of them is. */
export interface OverviewView {
  x: number
  y: number
  zoom: number
  width: number
  height: number
  density: number
}
