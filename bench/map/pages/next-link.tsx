import type { ComponentProps } from 'react'

/** Stands for next/link on the bench's page, which has no router. */
export default function Link(props: ComponentProps<'a'>) {
  return <a {...props} />
}
