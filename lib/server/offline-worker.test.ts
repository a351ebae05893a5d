import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Script } from 'node:vm'
import { expect, it } from 'vitest'
import { offlineWorkerScript } from './offline-worker.ts'

const projectFolder = resolve(import.meta.dirname, '../..')

it('[OF1] the worker is one script that every browser reads, and another build makes another', () => {
  const build = mkdtempSync(join(tmpdir(), 'sic-build-'))
  mkdirSync(join(build, 'static/chunks'), { recursive: true })
  writeFileSync(join(build, 'static/chunks/a.js'), '')
  const script = offlineWorkerScript(projectFolder, build)
  expect(script).toContain('["/_next/static/chunks/a.js"]')
  const heard: string[] = []
  const self = { addEventListener: (type: string) => heard.push(type), location: { origin: 'https://sic.test' } }
  new Script(script).runInNewContext({ self, caches: {}, fetch: () => {}, URL, Response, Headers, Map, Set, Promise, setTimeout })
  expect(heard).toEqual(['install', 'activate', 'fetch', 'message'])
  writeFileSync(join(build, 'static/chunks/b.js'), '')
  expect(offlineWorkerScript(projectFolder, build)).not.toBe(script)
})
