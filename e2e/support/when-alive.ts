import { expect, type Locator } from '@playwright/test'

/**
 * Waits until the page listens to this element, which the server has sent before any script ran: a file chosen or a button
 * pressed earlier is heard by nobody. React marks what it listens to.
 */
export async function whenAlive(element: Locator): Promise<Locator> {
  await expect.poll(() => element.evaluate((node) => Object.keys(node).some((key) => key.startsWith('__reactProps')))).toBe(true)
  return element
}
