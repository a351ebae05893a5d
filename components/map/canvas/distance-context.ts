'use client'
import { createContext } from 'react'

/**
 * From how far the canvas is seen. `far`: plain claims are strokes of text, `farthest`: they are boxes. Hundreds are then in
 * view, so they mount little.
 */
export type Distance = 'near' | 'far' | 'farthest'

export const DistanceContext = createContext<Distance>('near')

export function distanceAt(zoom: number): Distance {
  return zoom >= 0.4 ? 'near' : zoom >= 0.12 ? 'far' : 'farthest'
}
