import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  version: string
  optionalDependencies?: Record<string, string>
}

/**
 * A version whose parts for some platform had not been published when the lock was made leaves holes in it, and `npm ci`
 * then refuses the lock on every machine. Choose a version whose parts are all there.
 */
it('the lock names every platform’s part of every package, so that a fresh clone installs', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
  const missing = Object.entries(packages).flatMap(([at, locked]) =>
    Object.keys(locked.optionalDependencies ?? {})
      .filter((name) => !packages[`${at}/node_modules/${name}`] && !packages[`node_modules/${name}`])
      .map((name) => `${at}: ${name}`),
  )
  expect(missing).toEqual([])
})
