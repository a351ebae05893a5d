import { LibraryLoading } from '../../../../../components/library/library-loading.tsx'

export default function Loading() {
  return <LibraryLoading />
}
