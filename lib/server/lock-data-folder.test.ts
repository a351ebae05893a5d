import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { holderOf, lockDataFolder } from './lock-data-folder.ts'

let folder: string
const file = () => join(folder, 'in-use')
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sic-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('refuses a second copy, and says which process has the folder and where it serves', () => {
  const lock = lockDataFolder(folder)
  lock.announce('http://localhost:4000')
  expect(() => lockDataFolder(folder)).toThrow(new RegExp(`process ${process.pid}.*http://localhost:4000`))
  expect(holderOf(folder)).toMatchObject({ pid: process.pid, address: 'http://localhost:4000' })
  lock.release()
  expect(existsSync(file())).toBe(false)
  lockDataFolder(folder).release()
})

it('takes over the lock of a process that is gone', () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(file(), JSON.stringify({ pid, identity: 'gone' }))
  expect(holderOf(folder)).toBeUndefined()
  lockDataFolder(folder).release()
})

it('takes over a lock whose process number now belongs to another process', () => {
  writeFileSync(file(), JSON.stringify({ pid: process.pid, identity: 'before the machine was restarted' }))
  lockDataFolder(folder).release()
})

it('takes over a lock file that was cut off in the writing', () => {
  writeFileSync(file(), '{"pid":')
  lockDataFolder(folder).release()
})

it('does not release a lock that another process holds by now', () => {
  const lock = lockDataFolder(folder)
  writeFileSync(file(), JSON.stringify({ pid: 1, identity: 'other' }))
  lock.release()
  expect(readFileSync(file(), 'utf8')).toContain('other')
})
