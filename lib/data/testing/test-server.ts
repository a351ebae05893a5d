/** The PostgreSQL of a run of tests, as the global set-up hands it to the test files. */
export interface TestServer {
  /** Of this run; its databases begin with it. */
  name: string
  /** The migrated database to copy. */
  template: string
  /** Creates and drops databases. */
  adminUrl: string
  /** The serving role's connection to the template. */
  servingUrl: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer
  }
}
