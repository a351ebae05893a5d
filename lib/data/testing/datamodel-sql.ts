import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PrismaPg } from '@prisma/adapter-pg'

interface Engine {
  diff(input: object): Promise<{ stdout: string }>
}

interface Bindings {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: { new: (options: object, log: (line: string) => void, adapter: unknown) => Promise<Engine> }
}

/** The SQL that would make the tables of prisma/schema.prisma in an empty database, as Prisma's own engine writes it, offline. */
export async function datamodelSql(connectionString: string): Promise<string> {
  const path = 'prisma/schema.prisma'
  const content = readFileSync(path, 'utf8')
  const folder = resolve('node_modules/@prisma/schema-engine-wasm')
  const bindings = (await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href)) as Bindings
  const module = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const { exports } = await WebAssembly.instantiate(module, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports })
  bindings.__wbg_set_wasm(exports)
  ;(exports.__wbindgen_start as () => void)()
  // The engine takes an adapter in the wrapping of the adapter's own library.
  const require = createRequire(import.meta.url)
  const { bindMigrationAwareSqlAdapterFactory: wrap } = createRequire(require.resolve('@prisma/adapter-pg'))('@prisma/driver-adapter-utils') as { bindMigrationAwareSqlAdapterFactory(adapter: PrismaPg): unknown }
  const adapter = wrap(new PrismaPg({ connectionString }))
  const engine = await bindings.SchemaEngine.new({ datamodels: [[path, content]] }, () => {}, adapter)
  const { stdout } = await engine.diff({
    from: { tag: 'empty' }, to: { tag: 'schemaDatamodel', files: [{ path, content }] },
    script: true, shadowDatabaseUrl: null, exitCode: null, filters: { externalTables: [], externalEnums: [] },
  })
  return stdout
}
