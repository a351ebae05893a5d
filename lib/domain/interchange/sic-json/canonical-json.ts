import { byCodeUnit } from '../../argument/by-code-unit.ts'

/**
 * JSON as RFC 8785 (JSON Canonicalization Scheme) writes it: keys by UTF-16 code unit, no white space, numbers and
 * strings as ECMAScript writes them. Half a surrogate pair, which the RFC forbids, is written as its escape. Members
 * that are undefined are left out. Recursive: for values whose depth has been checked.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((inner) => canonicalJson(inner ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => byCodeUnit(a, b))
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}
