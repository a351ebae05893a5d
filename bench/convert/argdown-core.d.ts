/** The peer's own types are there only where bench/ is installed; the checks must not need it. */
declare module '@argdown/core' {
  export class ParserPlugin {}
  export class ModelPlugin {}
  export class RegroupPlugin {}
  export class ArgdownApplication {
    addPlugin(plugin: object, process: string): void
    run(request: { input: string; process: readonly string[]; logLevel: string }): { statements?: object; arguments?: object; relations?: readonly object[] }
  }
}
