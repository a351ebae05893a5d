'use client'
import { useEffect, useRef } from 'react'
import { excerptMap } from '../../../lib/domain/argument/excerpt-map.ts'
import { useToast } from '../../ui/toast.tsx'
import type { RoomPanels } from '../room/use-room-panels.ts'
import { useMapRoom, type MapRoomState } from '../state/map-room-context.tsx'
import { clipHtml, clipOfHtml } from './clip-html.ts'
import { clipMime, readClip, writeClip } from './map-clip.ts'
import { outlineText } from './outline-text.ts'
import { pasteTarget } from './paste-context.ts'

/** Copy, cut and paste wherever the map has the focus; in a field they are the field's own. */
export function useClipboard(panels: RoomPanels): void {
  const room = useMapRoom()
  const toast = useToast()
  const now = useRef({ room, panels, toast })
  now.current = { room, panels, toast }

  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const { room, toast } = now.current
      if (!meantForMap(event) || room.selection.ids.size === 0 || !event.clipboardData) return
      const excerpt = excerptMap(room.live.map, room.selection.ids)
      const clip = writeClip({ ...excerpt, from: room.mapId, group: room.groupId })
      const outline = outlineText(excerpt.map)
      event.preventDefault()
      event.clipboardData.setData('text/plain', outline)
      event.clipboardData.setData('text/html', clipHtml(outline, clip))
      event.clipboardData.setData(clipMime, clip)
      if (event.type === 'cut' && room.live.canEdit) room.actions.remove(room.selection.ids)
      else toast.show({ message: `Copied ${countClaims(excerpt.map.claims.size)}.` })
    }
    const paste = (event: ClipboardEvent) => {
      const { room, panels } = now.current
      if (!meantForMap(event) || !room.live.canEdit || !event.clipboardData) return
      const data = event.clipboardData
      const own = data.getData(clipMime) || clipOfHtml(data.getData('text/html'))
      const text = data.getData('text/plain')
      if (!own && text.trim() === '') return
      event.preventDefault()
      if (own && pasteClip(own, room)) return
      if (isOneSentence(text)) room.actions.addWords(text, pasteTarget(room))
      else panels.setPasting(text)
    }
    // Some browsers copy only what is marked unless they are told that there is something to copy.
    const before = (event: Event) => meantForMap(event) && now.current.room.selection.ids.size > 0 && event.preventDefault()
    const listeners: [string, (event: never) => void][] = [['copy', copy], ['cut', copy], ['paste', paste], ['beforecopy', before], ['beforecut', before]]
    for (const [name, listener] of listeners) document.addEventListener(name, listener as unknown as EventListener)
    return () => {
      for (const [name, listener] of listeners) document.removeEventListener(name, listener as unknown as EventListener)
    }
  }, [])
}

function pasteClip(text: string, room: MapRoomState): boolean {
  const clip = readClip(text)
  if (!clip) return false
  room.actions.graft({ map: clip.map, leads: clip.leads, from: clip.from, target: pasteTarget(room), cites: (passage) => clip.group === room.groupId || room.sources.passages.has(passage) })
  return true
}

/** Not in a field, not in a window over the map, and not where words are marked to be copied. */
function meantForMap(event: Event): boolean {
  const element = event.target instanceof Element ? event.target : document.activeElement
  if (element?.closest('input, textarea, select, [contenteditable="true"], [role="dialog"]')) return false
  const onMap = element === document.body || element?.closest('[data-map-surface]')
  const marked = document.getSelection()
  return Boolean(onMap) && (event.type === 'paste' || !marked || marked.isCollapsed || marked.toString() === '')
}

function isOneSentence(text: string): boolean {
  const words = text.trim()
  return !/[\n\r\u2028\u2029]/.test(words) && words.length <= 2000 && !words.startsWith('{')
}

function countClaims(count: number): string {
  return count === 1 ? 'one claim' : `${count} claims`
}
