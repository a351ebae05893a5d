/*
 * A collaboration server as a process of its own, to be killed: DATABASE_SERVING_URL and PORT say on what and where;
 * REDIS_URL and HINTS (`none`: none at all) how it hears of other instances; POLL_EVERY how often it looks by itself and
 * ALIVE_EVERY how often it says that it is alive, in milliseconds.
 */
import { connect } from '../../data/database.ts'
import { connectPeers } from '../server/connect-peers.ts'
import { startCollaboration } from '../server/start-collaboration.ts'
import { listen, testOrigin } from './test-server.ts'

const { DATABASE_SERVING_URL = '', PORT, REDIS_URL, HINTS, POLL_EVERY, ALIVE_EVERY } = process.env
connect({ url: DATABASE_SERVING_URL, poolSize: 8 })
const peers = HINTS === 'none' ? undefined : connectPeers({ redisUrl: REDIS_URL || undefined, scope: `sic-test:${DATABASE_SERVING_URL.split('/').at(-1)}`, aliveEvery: ALIVE_EVERY ? Number(ALIVE_EVERY) : undefined })
const server = startCollaboration({ publicOrigins: [testOrigin], peers, limits: POLL_EVERY ? { pollEvery: Number(POLL_EVERY) } : undefined })
await listen(server, Number(PORT))
process.on('message', (asked) => asked === 'usage' && process.send?.({ memory: process.memoryUsage.rss(), cpu: process.cpuUsage(), ...server.status() }))
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)))
process.send?.('ready')
