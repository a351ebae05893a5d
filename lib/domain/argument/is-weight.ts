/** Absent, or a number in [0, 1]. */
export function isWeight(weight: number | undefined): boolean {
  return weight === undefined || (weight >= 0 && weight <= 1)
}
