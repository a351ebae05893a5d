import { readFileSync, readdirSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, relative, sep } from 'node:path'

/** In the order in which they need each other. */
const parts = ['device-words', 'pages-count', 'kind-of-request', 'verdict-on', 'read-page', 'keep', 'who', 'find-passage', 'create-worker', 'offline-worker']

/**
 * The service worker as one plain script, which every browser with service workers runs: the files of components/offline/worker without
 * their types, and before them the list of what the build made, so that another build is another worker.
 *
 * @param buildFolder where Next has put the build
 */
export function offlineWorkerScript(projectFolder: string, buildFolder: string): string {
  const folder = join(projectFolder, 'components/offline/worker')
  const body = parts.map((name) => plainScript(readFileSync(join(folder, `${name}.ts`), 'utf8')))
  return [`'use strict'`, `;(() => {`, `const BUILD_FILES = ${JSON.stringify(filesOfBuild(buildFolder))}`, ...body, `})()`, ''].join('\n')
}

/** Types become blanks; imports and exports go, for all of it is one script. */
function plainScript(source: string): string {
  return stripTypeScriptTypes(source)
    .replace(/^import [^\n]*$/gm, '')
    .replace(/^export (?=async function|function|const|class)/gm, '')
}

function filesOfBuild(buildFolder: string): string[] {
  const folder = join(buildFolder, 'static')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/_next/static/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .sort()
}
