import { startProgram } from './start-program.ts'

/** One running program for the whole run; SIC_E2E_URL names one that runs already. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.SIC_E2E_URL) return async () => {}
  const program = await startProgram()
  process.env.SIC_E2E_URL = program.address
  return program.stop
}
