import { everyElement, isText, type MarkupElement } from '../html/markup-tree.ts'

/** The first element of this name in it. */
export function findElement(root: MarkupElement, name: string): MarkupElement | undefined {
  for (const element of everyElement(root)) if (element.name === name) return element
  return undefined
}

export function elementsOf(root: MarkupElement, name: string): MarkupElement[] {
  return [...everyElement(root)].filter((element) => element.name === name)
}

export function childOf(element: MarkupElement | undefined, name: string): MarkupElement | undefined {
  return element?.children.find((child): child is MarkupElement => !isText(child) && child.name === name)
}
