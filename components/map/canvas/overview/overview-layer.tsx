'use client'
import { useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { overviewColours, type OverviewColours } from './overview-colours.ts'
import type { OverviewPicture } from './overview-picture.ts'
import { overviewWords, type PaintedWords } from './overview-words.ts'
import { Pace } from './pace.ts'
import { paintOverview } from './paint-overview.ts'
import styles from './overview-layer.module.css'

const restsAfter = 140

/** The painted map, under everything else on the canvas. Painted in the frame in which the view or the map changes. */
export function OverviewLayer({ picture, shown }: { picture: OverviewPicture; shown: boolean }) {
  const store = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const colours = useRef<OverviewColours | null>(null)
  const words = useRef<{ zoom: number; of: OverviewPicture['scene']; words: readonly PaintedWords[] } | null>(null)
  const pace = useRef(new Pace())
  const frame = useRef(0)
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined)
  const now = useRef({ picture, shown })
  now.current = { picture, shown }

  const paint = useCallback(
    (plain: boolean) => {
      const element = canvas.current
      const { picture } = now.current
      const { transform, width, height } = store.getState()
      const context = element?.getContext('2d')
      if (!element || !context || width === 0) return
      const density = Math.min(2, window.devicePixelRatio || 1)
      const [wide, high] = [Math.round(width * density), Math.round(height * density)]
      if (element.width !== wide) element.width = wide
      if (element.height !== high) element.height = high
      const [x, y, zoom] = transform
      const { map, scene } = picture
      if (words.current?.zoom !== zoom || words.current.of !== scene) words.current = { zoom, of: scene, words: overviewWords(map.claims.values(), scene.boxes, scene.faces, zoom, map.question) }
      colours.current ??= overviewColours(element.parentElement!)
      paintOverview(context, picture, colours.current, { x, y, zoom, width, height, density }, words.current.words, plain)
    },
    [store],
  )

  const plan = useCallback(() => {
    if (!now.current.shown || frame.current !== 0) return
    frame.current = requestAnimationFrame((time) => {
      frame.current = 0
      const plain = pace.current.isBehind(time)
      paint(plain)
      clearTimeout(rest.current)
      if (plain) rest.current = setTimeout(() => paint(false), restsAfter)
    })
  }, [paint])

  useEffect(() => {
    const stop = store.subscribe((state, before) => {
      if (state.transform !== before.transform || state.width !== before.width || state.height !== before.height) plan()
    })
    // Colours are read anew when the page changes its theme, words painted anew when their type has come.
    const themed = new MutationObserver(() => {
      colours.current = null
      plan()
    })
    themed.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    void document.fonts.ready.then(plan)
    return () => {
      stop()
      themed.disconnect()
      cancelAnimationFrame(frame.current)
      frame.current = 0
      clearTimeout(rest.current)
    }
  }, [store, plan])

  // At once when it comes; later in the next frame, so that edits that come in together are painted together.
  useLayoutEffect(() => {
    if (shown) paint(false)
  }, [shown, paint])
  useLayoutEffect(plan, [picture, plan])

  return <canvas ref={canvas} className={styles.layer} data-painted={shown || undefined} aria-hidden />
}
