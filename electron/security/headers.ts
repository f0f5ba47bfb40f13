// antd writes its styles into <style> elements at run time, hence 'unsafe-inline' for styles; scripts only from the app itself.
const page = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** On everything the app serves from its own files. */
export const pageHeaders: Readonly<Record<string, string>> = { ...common, 'content-security-policy': page };

/** On what comes from the county: data, never a page. */
export const dataHeaders: Readonly<Record<string, string>> = {
  ...common,
  'content-security-policy': "default-src 'none'; sandbox",
};
