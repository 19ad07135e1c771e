// The thread of a checkout: TypeScript runs through tsx, which has to be put into each thread before its script.
import { register } from 'tsx/esm/api'

register()
await import('./extract-worker.ts')
