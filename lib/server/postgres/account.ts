import { spawnSync } from 'node:child_process'
import { PlainProblem } from '../plain-problem.ts'

/** Who PostgreSQL runs as when the program runs as root, which PostgreSQL refuses to. Undefined: as whoever started the program. */
export interface Account {
  uid: number
  gid: number
}

/** @throws PlainProblem when there is no account to run as and none can be made */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existing = lookUp('postgres')
  if (existing) return existing
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' })
  const made = lookUp('postgres') ?? lookUp('nobody')
  if (made) return made
  throw new PlainProblem(
    'PostgreSQL cannot run as root and no account "postgres" could be made for it: start the program as an ordinary user, or make that account (useradd --system postgres).',
  )
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((which) => spawnSync('id', [which, name], { encoding: 'utf8' })).map(({ status, stdout }) => (status === 0 ? Number(stdout) : NaN))
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid: uid!, gid: gid! } : undefined
}

/** Whether that account can get into the folder, asked of the system itself: modes alone do not tell (ACLs, mounts). */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (!account) return true
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}
