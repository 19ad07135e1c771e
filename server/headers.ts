/** What a page of the viewer may do: run and show what comes from this server, and nothing else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'none'",
].join('; ')

/** On every answer. */
const always: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
}

/** The answer with the security headers; `policy` null where GraphiQL must load its scripts from elsewhere (dev). */
export const secured = (response: Response, policy: string | null = contentSecurityPolicy): Response => {
  for (const [name, value] of Object.entries(always)) response.headers.set(name, value)
  if (policy !== null) response.headers.set('Content-Security-Policy', policy)
  return response
}

/** The headers of an answer of the API, by their names in lower case. */
export const headersOfAnswers: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({ ...always, 'Content-Security-Policy': contentSecurityPolicy }).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]),
)
