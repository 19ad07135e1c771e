import { createMemoryStore } from '../../../graph/stores/memory.ts'
import { storeContract } from '../../contract/store.ts'

storeContract('memory', async () => ({ store: createMemoryStore() }))
