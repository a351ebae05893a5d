/**
 * Where a window has nothing to fill in, it has the focus itself: on its cross, the cross's words would stand over the page and
 * take the first Escape.
 */
export function calmFocus(event: Event): void {
  const content = event.currentTarget as HTMLElement
  const inReach = [...content.querySelectorAll('button, input, select, textarea, [tabindex="0"], [contenteditable="true"]')]
  if (inReach.some((item) => item.getAttribute('aria-label') !== 'Close')) return
  event.preventDefault()
  content.focus({ preventScroll: true })
}
