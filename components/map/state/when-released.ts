/**
 * Carries out after a while (milliseconds), but never while a button or a finger is down: what opens or moves then would
 * take from under the hand what it holds. What is returned calls it off.
 */
export function whenReleased(after: number, act: () => void): () => void {
  let down = false
  let due = false
  const stop = () => {
    clearTimeout(timer)
    for (const kind of kinds) window.removeEventListener(kind, heard, true)
  }
  const done = () => {
    stop()
    act()
  }
  const heard = (event: Event) => {
    down = event.type === 'pointerdown' || (event.type === 'pointermove' && (event as PointerEvent).buttons !== 0)
    // After whoever holds it has heard of it too.
    if (!down && due) setTimeout(done)
  }
  const timer = setTimeout(() => {
    if (down) due = true
    else done()
  }, after)
  for (const kind of kinds) window.addEventListener(kind, heard, true)
  return stop
}

const kinds = ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'] as const
