'use client'
import { X } from 'lucide-react'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { Toast as RadixToast } from 'radix-ui'
import styles from './toast.module.css'

interface ToastWords {
  /** A sentence. */
  message: string
  /** Offered as buttons; the toast then stays twice as long. */
  undo?: () => void
  action?: { label: string; run: () => void }
  /** Something went wrong: said at once to a screen reader. */
  urgent?: boolean
}

const ToastContext = createContext<{ show: (toast: ToastWords) => void }>({ show: () => {} })

export function useToast() {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<(ToastWords & { id: number })[]>([])
  const show = useCallback((toast: ToastWords) => {
    // Three at most: a pile of old news hides the map.
    setToasts((shown) => [...shown.slice(-2), { ...toast, id: Date.now() + Math.random() }])
  }, [])
  const value = useMemo(() => ({ show }), [show])
  const close = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id))

  return (
    <ToastContext.Provider value={value}>
      <RadixToast.Provider swipeDirection="down" label="Message">
        {children}
        {toasts.map((toast) => {
          const actions = [...(toast.undo ? [{ label: 'Undo', run: toast.undo }] : []), ...(toast.action ? [toast.action] : [])]
          return (
            <RadixToast.Root
              key={toast.id}
              className={styles.toast}
              type={toast.urgent ? 'foreground' : 'background'}
              duration={actions.length > 0 || toast.urgent ? 12_000 : 5_000}
              onOpenChange={(open) => !open && close(toast.id)}
            >
              <RadixToast.Description className={styles.words}>{toast.message}</RadixToast.Description>
              {actions.map((action) => (
                <RadixToast.Action key={action.label} altText={action.label} className={styles.action} onClick={action.run}>
                  {action.label}
                </RadixToast.Action>
              ))}
              <RadixToast.Close className={styles.dismiss} aria-label="Dismiss">
                <X size={16} aria-hidden />
              </RadixToast.Close>
            </RadixToast.Root>
          )
        })}
        <RadixToast.Viewport className={styles.viewport} />
      </RadixToast.Provider>
    </ToastContext.Provider>
  )
}
