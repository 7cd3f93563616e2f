// What a page may load and do, the same behind both doors: a screen that is shown through one is shown through the other.

/** antd writes its styles into the page, hence 'unsafe-inline' for styles; nothing else needs it. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
