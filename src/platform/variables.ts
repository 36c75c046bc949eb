import { z } from 'zod';

/** A TCP port. */
export const Port = z.coerce
  .number('a port is a number')
  .int('a port is a whole number')
  .min(1)
  .max(65_535, 'a port is at most 65535');

/** An address of the web. */
export const WebAddress = z.url({ protocol: /^https?$/, error: 'an http or https address' });
