/**
 * Marks on the page what would go: cards and lines by their ids. A mark of a moment, so it is set on the elements that are
 * there and not drawn through the whole map.
 */
export function markDoomed(ids: Iterable<string>): void {
  for (const element of document.querySelectorAll('[data-doomed]')) element.removeAttribute('data-doomed')
  const doomed = new Set(ids)
  if (doomed.size === 0) return
  for (const element of document.querySelectorAll<HTMLElement>('[data-claim], [data-relation]')) {
    const id = element.dataset['claim'] ?? element.dataset['relation']
    if (id !== undefined && doomed.has(id)) element.setAttribute('data-doomed', '')
  }
}
