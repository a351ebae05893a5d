import type { Column } from './column.ts'

/** A column's name as it stands in a sentence that is said aloud: a title in quotation marks, without the sign that it is cut. */
export function spokenName({ name, byTitle }: Pick<Column, 'name' | 'byTitle'>): string {
  return byTitle ? `‘${name.replace(/…(?=$|,)/u, '').replace('… ', ' … ')}’` : name
}
