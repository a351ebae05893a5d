import { randomBytes, scrypt } from 'node:crypto'

/** scrypt's parameters (RFC 7914): N = 2^logN, block size r, parallelisation p. Memory used is 128·N·r bytes. */
export interface ScryptCost {
  logN: number
  r: number
  p: number
}

/** 32 MiB and about a tenth of a second: one of the settings that OWASP's password storage cheat sheet holds to be equal. */
export const CURRENT_COST: ScryptCost = { logN: 15, r: 8, p: 3 }

const HASH_BYTES = 32

/**
 * [AU1] A password as it is kept: `$scrypt$ln=15,r=8,p=3$SALT$HASH`, both base64 without padding.
 * The parameters are in it, so that they can be raised later without locking anyone out.
 */
export async function hashPassword(password: string, cost: ScryptCost = CURRENT_COST): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, cost, HASH_BYTES)
  return `$scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${bare(salt)}$${bare(hash)}`
}

/** The same word typed on two keyboards may come in two Unicode forms; NFKC makes them one. */
export function derive(password: string, salt: Buffer, { logN, r, p }: ScryptCost, length: number): Promise<Buffer> {
  const N = 2 ** logN
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

function bare(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}
