'use client'
import { useEffect, useState, type ComponentType } from 'react'
import styles from './later.module.css'

/**
 * A part of a page that few open, loaded when they do. Where it cannot be loaded, because there is no connection, a sentence stands in its place until it can:
 * a part that fails while it is drawn would take the whole page with it. `quiet`: nothing stands in its place.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, { quiet = false } = {}): ComponentType<P> {
  let loaded: ComponentType<P> | undefined
  return function Later(props: P) {
    const [Part, setPart] = useState<ComponentType<P> | undefined>(() => loaded)
    const [failed, setFailed] = useState(false)
    const waits = Part === undefined
    useEffect(() => {
      if (!waits) return
      let gone = false
      const ask = () =>
        void load().then(
          (part) => {
            loaded = part
            if (!gone) setPart(() => part)
          },
          () => {
            if (!gone) setFailed(true)
          },
        )
      ask()
      window.addEventListener('online', ask)
      return () => {
        gone = true
        window.removeEventListener('online', ask)
      }
    }, [waits])
    if (Part) return <Part {...props} />
    if (quiet) return null
    return (
      <p className={styles.words} role="status">
        {failed ? 'This part of the page is not on your device yet. It comes as soon as there is a connection.' : 'Opening …'}
      </p>
    )
  }
}
