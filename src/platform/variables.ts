import { z } from 'zod';

/** A TCP port. */
export const Port = z.coerce
  .number('a port is a number')
  .int('a port is a whole number')
  .min(1)
  .max(65_535, 'a port is at most 65535');

/** Where to listen: at this machine alone where nothing is given; 0.0.0.0 or :: is every address that it has. */
export const Host = z
  .string()
  .regex(/^[\w.:-]+$/, 'an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all that it has')
  .default('127.0.0.1');

/** An address of the web. */
export const WebAddress = z.url({ protocol: /^https?$/, error: 'an http or https address' });

/** Where pages are on the web: scheme and host alone, since their addresses start at the root. */
export const PublicUrl = WebAddress.refine(
  (text) => ['', '/'].includes(new URL(text).pathname + new URL(text).search),
  'an address without a path, such as https://parallax.example.org',
).transform((text) => new URL(text).origin);
