import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * A program that was killed leaves its PostgreSQL running. It is stopped, so that the one started next has the settings
 * and the log of this run; PostgreSQL's own recovery does the rest. The caller holds the data folder's lock, so nobody
 * else is using it.
 */
export async function stopEarlierRun(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (!isPostgres(pid)) {
    // After a restart of the machine the number may belong to anything, and PostgreSQL would refuse to start beside it.
    rmSync(pidFile, { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  for (const until = Date.now() + 20_000; Date.now() < until && isPostgres(pid); ) await sleep(50)
  if (isPostgres(pid)) {
    process.kill(pid, 'SIGQUIT')
    for (const until = Date.now() + 5_000; Date.now() < until && isPostgres(pid); ) await sleep(50)
  }
}

function isPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return /postgres/i.test(commandOf(pid))
}

function commandOf(pid: number): string {
  if (process.platform === 'win32') return spawnSync('tasklist', ['/FI', `PID eq ${pid}`], { encoding: 'utf8' }).stdout
  if (!existsSync('/proc/self/cmdline')) return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
