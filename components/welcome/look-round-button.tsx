'use client'
import { useRouter } from 'next/navigation'
import { Button } from '../ui/button.tsx'
import { keepWalk, type Stop } from './look-round.ts'

export function LookRoundButton({ stops }: { stops: readonly Stop[] }) {
  const router = useRouter()
  const begin = () => {
    keepWalk({ stops, at: 0 })
    router.push(stops[0]!.href)
  }
  return (
    <Button look="primary" size="large" onClick={begin}>
      Look round
    </Button>
  )
}
