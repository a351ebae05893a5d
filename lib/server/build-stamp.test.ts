import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildStamp, builtFrom, forgetBuild, noteBuild } from './build-stamp.ts'

let project: string
const write = (file: string, text: string) => writeFileSync(join(project, file), text)
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'sic-stamp-'))
  for (const folder of ['app', 'lib', 'build']) mkdirSync(join(project, folder))
  write('app/page.tsx', 'one')
})
afterEach(() => rmSync(project, { recursive: true }))

it('stays when a file is written anew with the same text, or a test is added', () => {
  const before = buildStamp(project)
  write('app/page.tsx', 'one')
  write('lib/thing.test.ts', 'a test')
  expect(buildStamp(project)).toBe(before)
})

it.each([
  ['a source changes', () => write('app/page.tsx', 'two')],
  ['a source is added', () => write('lib/thing.ts', '')],
  ['the libraries change', () => write('package-lock.json', '{}')],
])('changes when %s', (_, change) => {
  const before = buildStamp(project)
  change()
  expect(buildStamp(project)).not.toBe(before)
})

it('is not found in a build folder after a build has begun', () => {
  const folder = join(project, 'build')
  expect(builtFrom(folder)).toBeUndefined()
  noteBuild(folder, 'stamp')
  expect(builtFrom(folder)).toBe('stamp')
  forgetBuild(folder)
  expect(builtFrom(folder)).toBeUndefined()
})
