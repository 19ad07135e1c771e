import { LinkForm } from '../panels/link-form.tsx'
import type { Route } from '../url.ts'

/** The form to add a relation, as its own page: a link to it can be prepared from elsewhere. */
export const EdgeView = ({ route }: { route: Extract<Route, { view: 'edge' }> }) => (
  <div class="page narrow">
    <LinkForm
      isPage
      start={{
        ...(route.from ? { from: route.from } : {}),
        ...(route.to ? { to: route.to } : {}),
        ...(route.type ? { type: route.type } : {}),
        ...(route.dim ? { dimension: route.dim } : {}),
      }}
    />
  </div>
)
