import type { Page } from '@playwright/test'

/** Waits until nothing glides or fades any more: a colour half-way to another has the contrast of neither. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise(requestAnimationFrame)
    // What goes on for ever is no transition.
    const ending = document.getAnimations().filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map((animation) => animation.finished.catch(() => {})))
  })
}
