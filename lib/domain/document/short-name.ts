import { shortTitle } from './short-title.ts'

/**
 * A document's short name: who and when, as one would say it in a seminar: "Trotsky 1936", "Djilas", "Cliff & Harman 1967",
 * "Vereeken et al. 1951". Without authors the organisation stands in, without that the title in short.
 */
export function shortName(document: { title: string; authors: readonly string[]; organisation?: string | null; date?: string | null }): string {
  const names = document.authors.map(familyName).filter((name) => name !== '')
  const who = names.length === 0 ? (document.organisation?.trim() || shortTitle(document.title)) : names.length === 1 ? names[0]! : names.length === 2 ? `${names[0]} & ${names[1]}` : `${names[0]} et al.`
  const year = document.date?.match(/\b(1[0-9]{3}|20[0-9]{2})\b/)?.[0]
  return year ? `${who} ${year}` : who
}

/** "Milovan Djilas" and "Djilas, Milovan" both give "Djilas"; "AudienceMember 2021QT22" is a label and stays whole. */
function familyName(author: string): string {
  const beforeComma = author.split(',')[0]!.trim()
  if (author.includes(',')) return beforeComma
  const last = beforeComma.split(/\s+/).at(-1) ?? ''
  return /\d/.test(last) ? cut(beforeComma) : last
}

const longestLabel = 32

function cut(label: string): string {
  const letters = [...label]
  return letters.length <= longestLabel ? label : `${letters.slice(0, longestLabel - 1).join('').trimEnd()}…`
}
