/** Resolves when the condition holds; rejects with the name after `patience` milliseconds. */
export async function until(name: string, condition: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  const end = Date.now() + patience
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain: ${name}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
