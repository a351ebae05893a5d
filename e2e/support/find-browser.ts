import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** As a browser without a screen runs as root, in a container, and without asking its maker for anything. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge-stable']
const places = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']

/**
 * A Chromium for the tests: the one in PLAYWRIGHT_CHROMIUM, an installed one, the one in the npm package, Playwright's own,
 * and as root on Debian the system's, installed. Each is tried before it is taken.
 * @throws an Error with one plain sentence when none works
 */
export async function findBrowser(say: (line: string) => void = () => {}): Promise<string> {
  const named = process.env.PLAYWRIGHT_CHROMIUM
  if (named) {
    if (await works(named)) return named
    throw new Error(`PLAYWRIGHT_CHROMIUM is set to ${named}, which does not run: correct it, or leave it out.`)
  }
  const found = await firstThatWorks([...installed(), await fromPackage(), await fromPlaywright()])
  if (found) return found
  say('No browser is installed; fetching one …')
  await downloadByPlaywright()
  const fetched = await firstThatWorks([await fromPlaywright()])
  if (fetched) return fetched
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    spawnSync('apt-get', ['update'], { stdio: 'ignore', timeout: 180_000 })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore', timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    const system = await firstThatWorks(installed())
    if (system) return system
  }
  throw new Error('The browser tests need a Chromium and none could be found or fetched: install one (on Debian: apt-get install chromium), or set PLAYWRIGHT_CHROMIUM to its path.')
}

async function firstThatWorks(paths: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const path of paths) if (path && (await works(path))) return path
  return undefined
}

/** Tried as the tests will use it: the browser in the npm package runs under Playwright, and hangs when it is asked to print a page. */
async function works(path: string): Promise<boolean> {
  if (!existsSync(path)) return false
  const { chromium } = await import('@playwright/test')
  try {
    const browser = await chromium.launch({ executablePath: path, args: browserFlags, timeout: 60_000 })
    try {
      const page = await browser.newPage()
      await page.setContent('<p>it runs</p>')
      return (await page.textContent('p')) === 'it runs'
    } finally {
      await browser.close()
    }
  } catch {
    return false
  }
}

function installed(): string[] {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  return [...new Set([...onPath, ...places])].filter((path) => existsSync(path) && !isSnapStub(path))
}

/** Ubuntu's package is a script that asks to install a snap. */
function isSnapStub(path: string): boolean {
  const head = readFileSync(path).subarray(0, 2_000).toString('latin1')
  return head.startsWith('#!') && /snap install|\/snap\/bin/.test(head)
}

async function fromPackage(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    // An optional dependency, which may be absent.
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } catch {
    return undefined
  }
}

async function fromPlaywright(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  try {
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

async function downloadByPlaywright(): Promise<void> {
  const cli = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js')
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'ignore', timeout: 300_000 })
}
