import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'esbuild'

const here = import.meta.dirname
const pages = path.join(here, 'pages')

/** Pages of a bench (the map's own, unless others are named) as a browser runs them, with React as in production. By name: `ours.js`, `ours.css`, fonts … */
export async function buildPages({ minify = true, entryPoints = ['ours.tsx', 'plain.tsx'].map((name) => path.join(pages, name)) }: { minify?: boolean; entryPoints?: readonly string[] } = {}): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write: false,
    minify,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    outdir: here,
    assetNames: '[name]-[hash]',
    loader: { '.module.css': 'local-css', '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    // The benches' own packages bring another copy.
    alias: { yjs: path.join(here, '../../node_modules/yjs') },
    plugins: [stands],
    logLevel: 'error',
  })
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.contents]))
}

/** What needs a server or a router. */
const stands: Plugin = {
  name: 'stands',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /client\/use-live-map\.ts$/ }, () => ({ path: path.join(pages, 'local-live-map.ts') }))
    onResolve({ filter: /^next\/link$/ }, () => ({ path: path.join(pages, 'next-link.tsx') }))
    onLoad({ filter: /local-live-map\.ts$/ }, ({ path: file }) => ({ contents: readFileSync(file), loader: 'ts' }))
  },
}
