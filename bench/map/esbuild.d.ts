/** The peer's own types are there only where bench/ is installed; the checks must not need it. */
declare module 'esbuild' {
  interface Loaded {
    contents: Uint8Array
    loader: string
  }
  export interface Plugin {
    name: string
    setup(build: {
      onResolve(options: { filter: RegExp }, callback: () => { path: string }): void
      onLoad(options: { filter: RegExp }, callback: (file: { path: string }) => Loaded): void
    }): void
  }
  export function build(options: { [option: string]: unknown; plugins: readonly Plugin[] }): Promise<{ outputFiles: readonly { path: string; contents: Uint8Array }[] }>
}
