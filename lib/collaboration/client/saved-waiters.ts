/** Those who wait until everything is saved. */
export class SavedWaiters {
  private readonly all = new Set<{ resolve: () => void; reject: (error: Error) => void }>()

  wait(): Promise<void> {
    return new Promise((resolve, reject) => this.all.add({ resolve, reject }))
  }

  saved(): void {
    for (const waiter of this.all) waiter.resolve()
    this.all.clear()
  }

  /** Some of it was set aside instead. */
  failed(message: string): void {
    for (const waiter of this.all) waiter.reject(new Error(message))
    this.all.clear()
  }
}
