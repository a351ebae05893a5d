import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { atRest } from './at-rest.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/**
 * What axe finds on the page, a line each, once nothing fades any more: against WCAG 2.2, levels A and AA, or, with `all`,
 * against its own good practice too.
 */
export async function axeViolations(page: Page, against: 'wcag' | 'all' = 'wcag'): Promise<string[]> {
  await atRest(page)
  const axe = new AxeBuilder({ page })
  const { violations } = await (against === 'all' ? axe : axe.withTags(wcag)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html.slice(0, 200)}`).join('; ')}`)
}

/** The page in light or in dark, once it has heard of it: a script sets the theme after the browser says what is preferred. */
export async function inScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
}
