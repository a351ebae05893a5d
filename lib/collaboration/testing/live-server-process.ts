/* A collaboration server as a process of its own, to be killed: DATABASE_SERVING_URL and PORT say on what and where. */
import { connect } from '../../data/database.ts'
import { startCollaboration } from '../server/start-collaboration.ts'
import { listen, testOrigin } from './test-server.ts'

connect({ url: process.env.DATABASE_SERVING_URL ?? '', poolSize: 8 })
await listen(startCollaboration({ publicOrigins: [testOrigin] }), Number(process.env.PORT))
process.send?.('ready')
