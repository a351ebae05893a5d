import { readFileSync, writeFileSync } from 'node:fs'

/** A secret that was drawn once and is kept in a file that only its owner reads. */
export function keepSecret(file: string, draw: () => string): string {
  try {
    writeFileSync(file, `${draw()}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
