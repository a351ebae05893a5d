/**
 * Before every npm script: installs the libraries when they are missing or not those of package-lock.json, and generates
 * the database client when it is missing or not that of the schema. Built-ins only, and syntax that an old Node still
 * reads, so that one which is too old is told so.
 */
import crypto from 'crypto'
import fs from 'fs'
import os from 'os'
import path from 'path'
import { spawnSync } from 'child_process'
import { fileURLToPath } from 'url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const modules = path.join(root, 'node_modules')
const lockText = read(path.join(root, 'package-lock.json'))
const stampFile = path.join(modules, '.installed-from')
const stamp = crypto.createHash('sha256').update(`${lockText}\n${os.platform()} ${os.arch()}`).digest('hex')

const major = Number(process.versions.node.split('.')[0])
if (major < 18) stopWith(`Node ${process.versions.node} is too old to install this program: install Node 20 or newer and start again.`)

if (read(stampFile) !== stamp) {
  if (isInstalled()) fs.writeFileSync(stampFile, stamp)
  else install()
}
generate()

/** True when what npm noted that it installed is what the lock file asks for, as after an `npm install` by hand. */
function isInstalled() {
  let wanted, got
  try {
    wanted = JSON.parse(lockText).packages
    got = JSON.parse(read(path.join(modules, '.package-lock.json'))).packages
  } catch {
    return false
  }
  const same = (name) => got[name] && got[name].version === wanted[name].version && got[name].integrity === wanted[name].integrity
  return (
    Object.keys(got).every((name) => wanted[name]) &&
    // What is optional may be absent: most of it is for other systems.
    Object.keys(wanted).every((name) => name === '' || same(name) || (!got[name] && (wanted[name].optional || wanted[name].devOptional)))
  )
}

function install() {
  const began = Date.now()
  process.stderr.write('Installing the libraries (once; it takes a minute or two) …\n')
  // npm says which Node and which npm run it; the Node in node_modules is about to be replaced, so it cannot do the work.
  const npm = process.env.npm_execpath
  const node = process.env.npm_node_execpath && !process.env.npm_node_execpath.startsWith(modules) ? process.env.npm_node_execpath : process.execPath
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], maxBuffer: 1 << 26 }
  const result = npm && /npm-cli\.js$/.test(npm) ? spawnSync(node, [npm].concat(flags), options) : spawnSync('npm', flags, Object.assign({ shell: os.platform() === 'win32' }, options))
  if (result.status !== 0) stopWith(explain(result.stderr || String(result.error || '')))
  fs.writeFileSync(stampFile, stamp)
  process.stderr.write(`Installed in ${Math.round((Date.now() - began) / 1000)} s.\n`)
}

function explain(said) {
  const again = 'and start again.'
  if (/ENOSPC|no space left/i.test(said)) return `The libraries could not be installed because the disk that holds ${root} is full: make room ${again}`
  if (/EACCES|EPERM|EROFS/.test(said)) return `The libraries could not be installed because this account may not write ${denied(said)}: change its owner, or copy the program to a folder of your own, ${again}`
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|network/i.test(said)) return `The libraries could not be downloaded, because npm's registry does not answer: check the network (or npm's proxy and registry settings) ${again}`
  if (/in sync|EUSAGE/.test(said)) return `package.json and package-lock.json disagree: run "npm install" ${again}`
  const line = said.split('\n').map((text) => text.replace(/^npm (error|ERR!)\s*/, '').trim()).find((text) => text && !/^code /.test(text))
  return `The libraries could not be installed (${line || 'npm gave no reason'}): see to that ${again}`
}

function denied(said) {
  const found = /path (\/.*)/.exec(said)
  return found ? found[1] : root
}

function generate() {
  const own = path.join(modules, '.bin', os.platform() === 'win32' ? 'node.exe' : 'node')
  const node = fs.existsSync(own) ? own : process.execPath
  if (node === process.execPath && !runsTypeScript(process.versions.node)) {
    stopWith(`No newer Node for ${os.platform()} on ${os.arch()} comes with this program and Node ${process.versions.node} is too old to run it: install Node 22.18 or newer and start again.`)
  }
  const result = spawnSync(node, [path.join(root, 'scripts', 'generate-client.js')], { cwd: root, stdio: ['ignore', 2, 2] })
  if (result.status !== 0) process.exit(1)
}

function runsTypeScript(version) {
  const numbers = version.split('.').map(Number)
  return numbers[0] > 22 || (numbers[0] === 22 && numbers[1] >= 18)
}

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function stopWith(sentence) {
  process.stderr.write(`\n${sentence}\n\n`)
  process.exit(1)
}
