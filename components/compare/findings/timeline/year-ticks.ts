/** Round years from one to another, at most so many: every year, every second, fifth, tenth … */
export function yearTicks(from: number, to: number, most: number): number[] {
  let step = 1
  for (let place = 0; Math.floor(to / step) - Math.ceil(from / step) + 1 > Math.max(1, most); place++) step = [2, 5, 10][place % 3]! * 10 ** Math.floor(place / 3)
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, index) => first + index * step)
}
