/* Parts that other people are finishing; each import becomes a plain one when its file is there. */
import { existsSync } from 'node:fs'

export async function later(file: string): Promise<Record<string, (...args: unknown[]) => Promise<unknown>> | undefined> {
  const url = new URL(file, import.meta.url)
  return existsSync(url) ? await import(url.href) : undefined
}
