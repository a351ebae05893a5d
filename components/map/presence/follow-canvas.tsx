'use client'
import { useFollowView } from './use-follow-view.ts'
import { useViewPresence } from './use-view-presence.ts'

/** The canvas's part in following and being followed; draws nothing. */
export function FollowCanvas() {
  useViewPresence()
  useFollowView()
  return null
}
