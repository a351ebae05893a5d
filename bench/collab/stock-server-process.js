/* A stock Hocuspocus server with its Database extension on PostgreSQL, as its manual sets it up: DATABASE_URL and PORT say on what and where. */
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 8 })
await pool.query('CREATE TABLE IF NOT EXISTS stock_documents (name text PRIMARY KEY, data bytea NOT NULL)')
const server = new Server({
  port: Number(process.env.PORT),
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => (await pool.query('SELECT data FROM stock_documents WHERE name = $1', [documentName])).rows[0]?.data ?? null,
      store: async ({ documentName, state }) => {
        await pool.query('INSERT INTO stock_documents VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = $2', [documentName, state])
      },
    }),
  ],
})
await server.listen()
process.send?.('ready')
