const column = 350
const row = 104

/**
 * Places a tree, given for each thing the one above it (the first is the root): what is below each of the root's own branches
 * is one block, its depth to the right, and blocks stand in rows, about as wide as high in all. Canvas pixels.
 */
export function placeInBlocks(above: readonly number[]): { x: number; y: number }[] {
  const below: number[][] = above.map(() => [])
  above.forEach((parent, index) => index > 0 && below[parent]!.push(index))
  const places = above.map(() => ({ x: 0, y: 0 }))
  const blocks = below[0]!.map((branch) => {
    const members: number[] = []
    let next = 0
    let deepest = 0
    const place = (index: number, depth: number) => {
      members.push(index)
      deepest = Math.max(deepest, depth)
      const first = next
      for (const child of below[index]!) place(child, depth + 1)
      if (next === first) next++
      places[index] = { x: depth * column, y: ((first + next - 1) / 2) * row }
    }
    place(branch, 0)
    return { members, width: (deepest + 1) * column + 200, height: next * row + 200 }
  })
  const widest = Math.sqrt(blocks.reduce((area, { width, height }) => area + width * height, 0)) * 1.5
  let [x, y, highest] = [0, 600, 0]
  for (const { members, width, height } of blocks.sort((a, b) => b.height - a.height)) {
    if (x > 0 && x + width > widest) [x, y, highest] = [0, y + highest, 0]
    for (const index of members) places[index] = { x: Math.round(places[index]!.x + x), y: Math.round(places[index]!.y + y) }
    x += width
    highest = Math.max(highest, height)
  }
  places[0] = { x: Math.round(widest / 2), y: 0 }
  return places
}
